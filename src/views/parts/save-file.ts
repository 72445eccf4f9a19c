/** Hands a text, or the bytes of a file, to the browser to save. */
export function saveFile(
  name: string,
  type:
    | 'text/csv'
    | 'image/svg+xml'
    | 'application/json'
    | 'application/geo+json'
    | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  content: string | Uint8Array<ArrayBuffer>,
): void {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  URL.revokeObjectURL(url);
}
