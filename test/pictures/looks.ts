import { lookAtAll, type Look } from '../ui/harness/looks.ts';

const LOOKS: readonly Look[] = [
  { theme: 'light', language: 'fr' },
  { theme: 'dark', language: 'en' },
  { theme: 'high contrast', language: 'fr' },
  { theme: 'high contrast light', language: 'en' },
];

for (const look of LOOKS) lookAtAll(look);
