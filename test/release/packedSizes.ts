import { unzipSync } from 'fflate';

/** What a folder of the package weighs in it, in bytes. */
export interface PackedSize {
  readonly part: string;
  readonly bytes: number;
}

/** What the folders of a package weigh as they are packed, the largest first; files of the root together. */
export function packedSizes(vsix: Uint8Array): PackedSize[] {
  const sizes = new Map<string, number>();
  unzipSync(vsix, {
    filter: ({ name, size }) => {
      const [first = '', second, ...more] = name.replace(/^extension\//, '').split('/');
      const part = more.length > 0 ? `${first}/${second}` : second === undefined ? '.' : first;
      sizes.set(part, (sizes.get(part) ?? 0) + size);
      return false;
    },
  });
  const parts = [...sizes].map(([part, bytes]) => ({ part, bytes }));
  return parts.sort((a, b) => b.bytes - a.bytes);
}
