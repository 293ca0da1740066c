import { lookAtAll } from './harness/looks.ts';

// One look on light paper and one on dark, one a language; \`npm run pictures\` shows every theme.
lookAtAll({ theme: 'light', language: 'fr' });
lookAtAll({ theme: 'high contrast', language: 'en' });
