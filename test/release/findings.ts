/** What stands between the project and a release. */
export interface Finding {
  /**
   * `missing`: what only the owner can say, and a release cannot do without; `wrong`: what would be
   * refused, or shown badly.
   */
  readonly kind: 'missing' | 'wrong';
  /** The file that it is about. */
  readonly file: string;
  /** One sentence: what it is, and what to do. */
  readonly text: string;
}

/** The part of `package.json` that galleries look at. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly publisher?: string;
  readonly icon?: string;
  readonly license?: string;
  readonly displayName?: string;
  readonly description?: string;
  readonly categories?: readonly string[];
  readonly keywords?: readonly string[];
  readonly repository?: string | { readonly url?: string };
  readonly bugs?: string | { readonly url?: string };
  readonly activationEvents?: readonly string[];
  readonly enabledApiProposals?: readonly string[];
  readonly badges?: readonly object[];
  readonly engines?: { readonly vscode?: string };
  readonly contributes?: { readonly languages?: readonly object[] };
}

/** What a release is made of, read. Paths are relative to the project, with `/`. */
export interface Project {
  readonly manifest: Manifest;
  /** `package.nls.json`. */
  readonly words: Readonly<Record<string, string>>;
  readonly licence: string;
  readonly changelog: string;
  /** The READMEs by file name, `README.md` among them. */
  readonly readmes: Readonly<Record<string, string>>;
  /** The bytes of the icon; undefined where the file is not there. */
  readonly icon: Uint8Array | undefined;
  /** Every file of the project, and every folder with a `/` at the end. */
  readonly files: ReadonlySet<string>;
  /** The text of what is written by hand and could name the publisher, by path. */
  readonly sources: Readonly<Record<string, string>>;
  /** The tag that the release is made for; undefined before the day. */
  readonly tag: string | undefined;
}

export const missing = (file: string, text: string): Finding => ({ kind: 'missing', file, text });
export const wrong = (file: string, text: string): Finding => ({ kind: 'wrong', file, text });
