/** What the page says to a newer edition of itself that is stored and waits to be used. */
export const OPEN_NEW_EDITION = 'open new edition';
