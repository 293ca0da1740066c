// `npm run docs`: writes down commands, settings and rules from where they are defined.
import { readFileSync, writeFileSync } from 'node:fs';
import { RULES_INDEX, rulesIndex } from './docs/rulesIndex.mjs';
import { launch } from './tools/launch.mjs';

// First, since all that is said of rules is read from that list.
if (readFileSync(RULES_INDEX, 'utf8') !== rulesIndex()) writeFileSync(RULES_INDEX, rulesIndex());
await launch('docs');
