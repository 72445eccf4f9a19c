/** Words for a container in Latin letters, as messages shorten them; a carton, `ctn`, is none. */
export const CONTAINERS = 'containers?|cntnrs?|cntrs?|ctnrs?|ctrs?|conts?|boxes';

/** A container as an amount or a mass is said of it: `/ctr`, `每柜`. */
export const A_CONTAINER = '个?(?:集装箱|货柜|柜子?|箱子?)|box|containers?|cntnr|cntr|ctnr|ctr|cont|unit';
