const FOLDER = '../networks/chongqing/';

const texts = import.meta.glob<string>(
  ['../networks/chongqing/**/*.{csv,yaml}', '../networks/chongqing/CHANGELOG.md'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
);

/** The text of the network's tables as shipped, by their path in its folder. */
export const chongqingFiles: ReadonlyMap<string, string> = new Map(
  Object.entries(texts).map(([path, text]) => [path.slice(FOLDER.length), text]),
);
