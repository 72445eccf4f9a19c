/** The database of the quotes kept on this device, for who keeps them and who forgets all. */
export const QUOTE_DATABASE = 'yusuan-quotes';
