export const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Signs that no XML may hold are left out. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu;

export const escaped = (text: string): string =>
  text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
