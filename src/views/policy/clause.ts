/** The document this page is about, by its number. */
export const TEXT = '渝府发〔2024〕10号';

/** Whether a clause, which may name several documents, is one of this text. */
export const isOfText = (clause: string): boolean => readClause(clause).document.split('；').includes(TEXT);

/** Where in a document a measure stands, as its file words it: 渝府发〔2024〕10号 第十四条（车辆通行费）. */
export interface Clause {
  readonly document: string;
  /** 第十四条, or 末段 for the closing paragraph; null in a document that is named as a whole. */
  readonly place: string | null;
  /** In the document's own words, and always in its language; null where none is quoted. */
  readonly term: string | null;
}

const PLACED = /^(\S+) (第[一二三四五六七八九十]+条|末段)（(.+)）$/;

export function readClause(clause: string): Clause {
  const [, document, place, term] = PLACED.exec(clause) ?? [];
  return document === undefined || place === undefined || term === undefined
    ? { document: clause, place: null, term: null }
    : { document, place, term };
}

/** Whether it stands in the paragraph that closes the text, which has no number. */
export const isClosing = (clause: string): boolean => isOfText(clause) && readClause(clause).place === '末段';
