import { lookAtAll, lookAtPage } from './harness/looks.ts';

// All of it on light paper and on dark, once a language; `npm run pictures` shows it in every theme.
lookAtAll({ theme: 'light', language: 'fr' });
lookAtAll({ theme: 'high contrast', language: 'en' });
lookAtPage({ theme: 'dark', language: 'en' });
lookAtPage({ theme: 'high contrast light', language: 'fr' });
