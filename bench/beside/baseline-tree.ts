import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** The last commit before the rooms of today: what the figures are held against. Its packages are among today's. */
export const BASELINE = '11b7142';

/** The project as it was, unpacked once from its history, with the packages installed now. */
export function baselineTree(root: string): string {
  const tree = join(root, 'build/bench', BASELINE);
  if (existsSync(tree)) return tree;
  const draft = `${tree}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  const archive = execFileSync('git', ['archive', BASELINE], { cwd: root, maxBuffer: 2 ** 30 });
  execFileSync('tar', ['-x', '-C', draft], { input: archive });
  symlinkSync(join(root, 'node_modules'), join(draft, 'node_modules'));
  renameSync(draft, tree);
  return tree;
}
