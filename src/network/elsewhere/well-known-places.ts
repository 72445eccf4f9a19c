import { nameKey } from '../../reading/fold-name.ts';
import type { Coordinates, Names } from '../terminal.ts';

/**
 * Cities and ports of the world that a person may ask for and a network may not have, so that the nearest one that it
 * has can be named instead of one that is merely spelt alike. Typed from general knowledge, to a tenth of a degree:
 * `English|中文|latitude|longitude`. Names of places outside a network carry no figure.
 */
const KNOWN_WORLD = `
Beijing|北京|39.9|116.4;Dalian|大连|38.9|121.6;Shenyang|沈阳|41.8|123.4;Changchun|长春|43.9|125.3;Harbin|哈尔滨|45.8|126.5
Hohhot|呼和浩特|40.8|111.7;Baotou|包头|40.7|109.8;Yinchuan|银川|38.5|106.2;Xining|西宁|36.6|101.8;Lhasa|拉萨|29.7|91.1
Taiyuan|太原|37.9|112.5;Shijiazhuang|石家庄|38.0|114.5;Tangshan|唐山|39.6|118.2;Jinan|济南|36.7|117.0;Yantai|烟台|37.5|121.4
Weihai|威海|37.5|122.1;Rizhao|日照|35.4|119.5;Lianyungang|连云港|34.7|119.2;Xuzhou|徐州|34.3|117.2;Nanjing|南京|32.1|118.8
Suzhou|苏州|31.3|120.6;Wuxi City|无锡|31.6|120.3;Nantong|南通|32.0|120.9;Hefei|合肥|31.8|117.2;Wuhu|芜湖|31.3|118.4
Hangzhou|杭州|30.3|120.2;Yiwu|义乌|29.3|120.1;Jinhua|金华|29.1|119.6;Wenzhou|温州|28.0|120.7;Taizhou|台州|28.7|121.4
Nanchang|南昌|28.7|115.9;Jiujiang|九江|29.7|116.0;Ganzhou|赣州|25.8|114.9;Fuzhou|福州|26.1|119.3;Quanzhou|泉州|24.9|118.7
Zhangzhou|漳州|24.5|117.6;Shantou|汕头|23.4|116.7;Dongguan|东莞|23.0|113.8;Foshan|佛山|23.0|113.1;Zhuhai|珠海|22.3|113.6
Macau|澳门|22.2|113.5;Guilin|桂林|25.3|110.3;Liuzhou|柳州|24.3|109.4;Haikou|海口|20.0|110.3;Sanya|三亚|18.3|109.5
Zunyi|遵义|27.7|106.9;Mianyang|绵阳|31.5|104.7;Nanchong|南充|30.8|106.1;Dazhou|达州|31.2|107.5;Suining|遂宁|30.5|105.6
Xiangyang|襄阳|32.0|112.1;Jingzhou|荆州|30.3|112.2;Yueyang|岳阳|29.4|113.1;Hengyang|衡阳|26.9|112.6;Luoyang|洛阳|34.6|112.5
Taichung|台中|24.1|120.7;Nagoya|名古屋|35.1|136.9;Yokohama|横滨|35.4|139.6;Kobe|神户|34.7|135.2;Hakata|博多|33.6|130.4
Fukuoka|福冈|33.6|130.4;Pyeongtaek|平泽|37.0|126.8;Gwangyang|光阳|34.9|127.7;Pyongyang|平壤|39.0|125.8;Vostochny|东方港|42.7|133.1
Khabarovsk|哈巴罗夫斯克|48.5|135.1;Irkutsk|伊尔库茨克|52.3|104.3;Omsk|鄂木斯克|55.0|73.4;Chelyabinsk|车里雅宾斯克|55.2|61.4;Samara|萨马拉|53.2|50.2
Novorossiysk|新罗西斯克|44.7|37.8;Rostov-on-Don|罗斯托夫|47.2|39.7;Murmansk|摩尔曼斯克|69.0|33.1;Osh|奥什|40.5|72.8;Samarkand|撒马尔罕|39.7|67.0
Kabul|喀布尔|34.5|69.2;Tehran|德黑兰|35.7|51.4;Yerevan|埃里温|40.2|44.5;Batumi|巴统|41.6|41.6;Ankara|安卡拉|39.9|32.9
Izmir|伊兹密尔|38.4|27.1;Haifa|海法|32.8|35.0;Ashdod|阿什杜德|31.8|34.6;Aqaba|亚喀巴|29.5|35.0;Amman|安曼|31.9|35.9
Beirut|贝鲁特|33.9|35.5;Baghdad|巴格达|33.3|44.4;Bahrain|巴林|26.2|50.6;Abu Dhabi|阿布扎比|24.5|54.4;Salalah|塞拉莱|16.9|54.0
Muscat|马斯喀特|23.6|58.4;Aden|亚丁|12.8|45.0;Alexandria|亚历山大|31.2|29.9;Cairo|开罗|30.0|31.2;Tripoli|的黎波里|32.9|13.2
Algiers|阿尔及尔|36.8|3.1;Casablanca|卡萨布兰卡|33.6|-7.6;Tangier|丹吉尔|35.8|-5.8;Dakar|达喀尔|14.7|-17.4;Abidjan|阿比让|5.3|-4.0
Lome|洛美|6.1|1.2;Douala|杜阿拉|4.0|9.7;Luanda|罗安达|-8.8|13.2;Walvis Bay|鲸湾港|-22.9|14.5;Johannesburg|约翰内斯堡|-26.2|28.0
Maputo|马普托|-26.0|32.6;Beira|贝拉|-19.8|34.8;Port Louis|路易港|-20.2|57.5;Kampala|坎帕拉|0.3|32.6;Lusaka|卢萨卡|-15.4|28.3
Kinshasa|金沙萨|-4.3|15.3;Islamabad|伊斯兰堡|33.7|73.1;Gwadar|瓜达尔|25.1|62.3;Lahore|拉合尔|31.5|74.3;Kathmandu|加德满都|27.7|85.3
Hyderabad|海得拉巴|17.4|78.5;Ahmedabad|艾哈迈达巴德|23.0|72.6;Cochin|科钦|10.0|76.2;Hambantota|汉班托塔|6.1|81.1;Chiang Mai|清迈|18.8|99.0
Songkhla|宋卡|7.2|100.6;Quy Nhon|归仁|13.8|109.2;Johor Bahru|新山|1.5|103.7;Kuching|古晋|1.6|110.3;Bintulu|民都鲁|3.2|113.0
Medan|棉兰|3.6|98.7;Semarang|三宝垄|-7.0|110.4;Batam|巴淡|1.1|104.0;Cebu|宿务|10.3|123.9;Davao|达沃|7.1|125.6
Port Moresby|莫尔兹比港|-9.5|147.2;Brisbane|布里斯班|-27.4|153.2;Fremantle|弗里曼特尔|-32.1|115.7;Perth|珀斯|-31.9|115.9;Adelaide|阿德莱德|-34.8|138.5
Wellington|惠灵顿|-41.3|174.8;Christchurch|克赖斯特彻奇|-43.5|172.6;Bremerhaven|不来梅港|53.6|8.6;Berlin|柏林|52.5|13.4;Stuttgart|斯图加特|48.8|9.2
Vienna|维也纳|48.2|16.4;Zurich|苏黎世|47.4|8.5;Basel|巴塞尔|47.6|7.6;Lyon|里昂|45.8|4.8;Marseille|马赛|43.3|5.4
Fos|福斯|43.4|4.9;Zeebrugge|泽布吕赫|51.3|3.2;Dublin|都柏林|53.3|-6.2;Liverpool|利物浦|53.4|-3.0;Southampton|南安普敦|50.9|-1.4
Manchester|曼彻斯特|53.5|-2.2;Birmingham|伯明翰|52.5|-1.9;Lisbon|里斯本|38.7|-9.1;Sines|锡尼什|37.9|-8.9;Algeciras|阿尔赫西拉斯|36.1|-5.4
Bilbao|毕尔巴鄂|43.3|-3.0;Zaragoza|萨拉戈萨|41.7|-0.9;Rome|罗马|41.9|12.5;Naples|那不勒斯|40.8|14.3;La Spezia|拉斯佩齐亚|44.1|9.8
Venice|威尼斯|45.4|12.3;Verona|维罗纳|45.4|11.0;Athens|雅典|38.0|23.7;Thessaloniki|塞萨洛尼基|40.6|22.9;Sofia|索非亚|42.7|23.3
Bucharest|布加勒斯特|44.4|26.1;Zagreb|萨格勒布|45.8|16.0;Bratislava|布拉迪斯拉发|48.1|17.1;Wroclaw|弗罗茨瓦夫|51.1|17.0;Poznan|波兹南|52.4|16.9
Gdynia|格丁尼亚|54.5|18.5;Riga|里加|56.9|24.1;Tallinn|塔林|59.4|24.8;Vilnius|维尔纽斯|54.7|25.3;Helsinki|赫尔辛基|60.2|24.9
Stockholm|斯德哥尔摩|59.3|18.1;Gothenburg|哥德堡|57.7|11.9;Copenhagen|哥本哈根|55.7|12.6;Aarhus|奥胡斯|56.2|10.2;Oslo|奥斯陆|59.9|10.7
Kyiv|基辅|50.5|30.5;Odesa|敖德萨|46.5|30.7;Odessa|敖德萨|46.5|30.7;Reykjavik|雷克雅未克|64.1|-21.9;Montreal|蒙特利尔|45.5|-73.6
Halifax|哈利法克斯|44.6|-63.6;Calgary|卡尔加里|51.0|-114.1;Seattle|西雅图|47.6|-122.3;Tacoma|塔科马|47.3|-122.4;Portland|波特兰|45.5|-122.7
Oakland|奥克兰港(美国)|37.8|-122.3;San Francisco|旧金山|37.8|-122.4;San Diego|圣迭戈|32.7|-117.2;Phoenix|凤凰城|33.4|-112.1;Denver|丹佛|39.7|-105.0
Memphis|孟菲斯|35.1|-90.0;Kansas City|堪萨斯城|39.1|-94.6;Detroit|底特律|42.3|-83.0;Boston|波士顿|42.4|-71.1;Philadelphia|费城|40.0|-75.2
Baltimore|巴尔的摩|39.3|-76.6;Norfolk|诺福克|36.9|-76.3;Charleston|查尔斯顿|32.8|-79.9;Jacksonville|杰克逊维尔|30.3|-81.7;New Orleans|新奥尔良|29.9|-90.1
Mobile|莫比尔|30.7|-88.0;Honolulu|檀香山|21.3|-157.9;Mexico City|墨西哥城|19.4|-99.1;Lazaro Cardenas|拉萨罗卡德纳斯|17.9|-102.2;Monterrey|蒙特雷|25.7|-100.3
Altamira|阿尔塔米拉|22.4|-97.9;Panama City|巴拿马城|9.0|-79.5;Balboa|巴尔博亚|8.9|-79.6;Colon|科隆(巴拿马)|9.4|-79.9;Kingston|金斯敦|18.0|-76.8
Havana|哈瓦那|23.1|-82.4;Santo Domingo|圣多明各|18.5|-69.9;Cartagena|卡塔赫纳|10.4|-75.5;Bogota|波哥大|4.7|-74.1;Caracas|加拉加斯|10.5|-66.9
Quito|基多|-0.2|-78.5;Valparaiso|瓦尔帕莱索|-33.0|-71.6;Iquique|伊基克|-20.2|-70.1;La Paz|拉巴斯|-16.5|-68.1;Asuncion|亚松森|-25.3|-57.6
Montevideo|蒙得维的亚|-34.9|-56.2;Rio de Janeiro|里约热内卢|-22.9|-43.2;Paranagua|巴拉那瓜|-25.5|-48.5;Itajai|伊塔雅伊|-26.9|-48.7;Manaus|马瑙斯|-3.1|-60.0
Salvador|萨尔瓦多港|-13.0|-38.5;Recife|累西腓|-8.1|-34.9
`;

export interface WellKnownPlace {
  readonly names: Names;
  readonly position: Coordinates;
}

let byKey: ReadonlyMap<string, WellKnownPlace> | null = null;

/** The place of the world that bears the very name, in English or Chinese, without marks and capitals; null if none. */
export function wellKnownPlace(text: string): WellKnownPlace | null {
  byKey ??= new Map(
    wellKnownPlaces().flatMap((place) => [
      [nameKey(place.names.zh), place],
      [nameKey(place.names.en), place],
    ]),
  );
  return byKey.get(nameKey(text)) ?? null;
}

export function wellKnownPlaces(): readonly WellKnownPlace[] {
  return KNOWN_WORLD.trim()
    .split(/[;\n]/)
    .map((row) => {
      const [en = '', zh = '', lat, lon] = row.split('|');
      return { names: { zh, en }, position: { lon: Number(lon), lat: Number(lat) } };
    });
}
