import { expect, it } from 'vitest';
import { ownFiles } from '../../src/i18n/own-files/own-files-zh.ts';
import { messages } from '../../src/i18n/zh/messages.ts';
import { sourceFiles } from '../architecture/source-files.ts';

it('every message is said somewhere', () => {
  const code = sourceFiles('src')
    .filter(({ path }) => !path.startsWith('src/i18n/'))
    .map(({ text }) => text)
    .join('\n');
  const isSaid = (name: string): boolean => new RegExp(`['"\`]${name}['"\`]|\\b${name}:`).test(code);
  expect(
    Object.keys({ ...messages, ...ownFiles }).filter((name) => !isSaid(name.replace(/_other$/, ''))),
  ).toEqual([]);
});
