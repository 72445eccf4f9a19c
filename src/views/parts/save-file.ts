/** Hands a text to the browser as a file to save. */
export function saveFile(
  name: string,
  type: 'text/csv' | 'application/json' | 'application/geo+json',
  text: string,
): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  URL.revokeObjectURL(url);
}
