// JavaScript, since the types of these packages bring those of a page (`lib="dom"`) with them, and the
// engine is checked to need none; what is used of them is declared beside.
import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import csharp from 'highlight.js/lib/languages/csharp';
import diff from 'highlight.js/lib/languages/diff';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import dos from 'highlight.js/lib/languages/dos';
import ini from 'highlight.js/lib/languages/ini';
import java from 'highlight.js/lib/languages/java';
import json from 'highlight.js/lib/languages/json';
import nginx from 'highlight.js/lib/languages/nginx';
import php from 'highlight.js/lib/languages/php';
import powershell from 'highlight.js/lib/languages/powershell';
import python from 'highlight.js/lib/languages/python';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { createLowlight } from 'lowlight';
import css from './cssGrammar.js';

/**
 * The languages of the two options; `html`, `sh` and the like come as other names of these. The grammar
 * of TypeScript holds that of JavaScript.
 */
export const lowlight = createLowlight({
  ...{ bash, c, csharp, css, diff, dockerfile, dos, ini, java, json, nginx, php },
  ...{ powershell, python, sql, typescript, xml, yaml },
});
lowlight.registerAlias({ typescript: ['javascript', 'js', 'jsx', 'mjs', 'cjs'] });
