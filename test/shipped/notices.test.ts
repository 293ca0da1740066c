import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { NOTICES_FILE, noticesText } from '../notices/notices.ts';
import { shippedPackages, type ShippedPackage } from '../notices/packages.ts';

/** Licences that ask for no more than their text beside the work. */
const FREE = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'OFL-1.1'];

describe('What is shipped of others', function () {
  let packages: readonly ShippedPackage[];
  before(async () => {
    packages = await shippedPackages();
  });

  it('is named with its terms in the notices, as of now', () => {
    const found = readFileSync(NOTICES_FILE, 'utf8').replace(/\r\n/g, '\n');
    assert.equal(found, noticesText(packages), 'run `npm run notices`');
    for (const name of ['yaml', 'gray-matter', 'pdfkit', '@fontsource/arimo']) {
      assert.ok(
        packages.some((each) => each.name === name),
        name,
      );
    }
  });

  it('comes on terms that allow it', () => {
    const others = packages.filter(({ licence }) => !FREE.includes(licence));
    assert.deepEqual(others, []);
    for (const { name, text } of packages) assert.match(text, /copyright/i, name);
  });

  it('goes into the package', () => {
    assert.ok(readFileSync('.vscodeignore', 'utf8').includes(`!${NOTICES_FILE}`));
  });

  it('is pinned: every version is exact, and the lock file knows each package by its content', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly dependencies?: unknown;
      readonly devDependencies: Readonly<Record<string, string>>;
    };
    assert.equal(manifest.dependencies, undefined, 'all that is shipped is bundled');
    for (const [name, version] of Object.entries(manifest.devDependencies)) {
      assert.match(version, /^(?:npm:[\w-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/, name);
    }
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      readonly packages: Readonly<Record<string, { readonly integrity?: string }>>;
    };
    const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
    assert.ok(locked.length > 100);
    for (const [path, { integrity }] of locked) assert.match(integrity ?? '', /^sha512-/, path);
  });
});
