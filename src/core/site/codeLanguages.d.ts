import type { Root } from 'hast';

/** Colours code in the languages that students of the two options write. */
export declare const lowlight: {
  /** Whether a language is known by this name. */
  registered(language: string): boolean;
  /** The code as elements with classes (`hljs-keyword`…); `language` must be known. */
  highlight(language: string, code: string): Root;
};
