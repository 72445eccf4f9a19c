/**
 * Installs what is missing before a script that needs it: `deps` the packages of the lockfile, `browser`
 * a Chromium and a Chinese font, `redis` a server for the tests of runs on several hosts. Says what it installs, does nothing when all is there, and uses no package.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findChrome } from './find-chrome.mjs';
import { findRedis } from './find-redis.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const DEBIAN_BROWSER = ['chromium', 'fonts-noto-cjk', 'fonts-dejavu-core'];

const wanted = new Set(process.argv.slice(2));
if (wanted.has('deps')) ensurePackages();
if (wanted.has('browser')) ensureBrowser();
if (wanted.has('redis')) ensureRedis();

function ensurePackages() {
  if (packagesMatchLock()) return;
  say('Installing packages from package-lock.json …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const done = npm ? run(process.execPath, [npm, ...args]) : run('npm', args);
  if (!done) stop('The packages could not be installed. Run `npm ci` to see why.');
}

/** npm keeps what it installed in a lockfile of its own, written last; optional packages depend on the platform. */
function packagesMatchLock() {
  const lock = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');
  if (!lock || !installed) return false;
  return Object.entries(lock).every(
    ([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version,
  );
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(`${root}${file}`, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function ensureBrowser() {
  if (!findChrome()) {
    if (process.env.CHROME_PATH) stop(`CHROME_PATH names no file: ${process.env.CHROME_PATH}`);
    say('Installing Chromium for the tests …');
    installBrowser();
    if (!findChrome()) {
      stop('No Chromium was found and none could be installed. Install one and name it in CHROME_PATH.');
    }
  } else if (lacksChineseFont()) {
    say('Installing a Chinese font for the tests …');
    if (!aptInstall(['fonts-noto-cjk']))
      say('No Chinese font could be installed; map labels may show boxes.');
  }
}

/** Where it cannot be had the tests that need it are skipped, and say so. */
function ensureRedis() {
  if (findRedis()) return;
  say('Installing a Redis server for the tests …');
  if (!isDebian() || !aptInstall(['redis-server']) || !findRedis())
    say('No redis-server could be installed; tests of runs on several hosts are skipped.');
}

function installBrowser() {
  if (isDebian() && aptInstall(DEBIAN_BROWSER)) return;
  run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']);
}

function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function lacksChineseFont() {
  if (!isDebian()) return false;
  const list = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return list.error !== undefined || list.stdout.trim() === '';
}

/** As root, or through sudo where that asks for no password. */
function aptInstall(packages) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;
  const prefix = isRoot ? ['env'] : ['sudo', '-n', 'env'];
  const apt = (...args) => {
    const [command, ...rest] = [
      ...prefix,
      'DEBIAN_FRONTEND=noninteractive',
      // No service is started beside what the tests start themselves.
      'RUNLEVEL=1',
      'apt-get',
      ...args,
    ];
    return run(command, rest);
  };
  return apt('update', '-q') && apt('install', '-q', '-y', '--no-install-recommends', ...packages);
}

/** What an installer prints goes to stderr, so that a script's own output stays clean. */
function run(command, args) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && !existsSync(command),
  });
  return done.status === 0;
}

function say(message) {
  process.stderr.write(`${message}\n`);
}

function stop(message) {
  say(message);
  process.exit(1);
}
