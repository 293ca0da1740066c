import type { ReportKind } from './reportTemplates.ts';
import type { Translate } from '../l10n/translate.ts';

/** What a kind of réalisation is called. */
export function reportKindWords(kind: ReportKind, t: Translate): string {
  switch (kind) {
    case 'incident':
      return t('Incident or request');
    case 'deployment':
      return t('Deployment of a service');
    case 'development':
      return t('Development');
    case 'watch':
      return t('Technology watch');
    case 'project':
      return t('Project');
    case 'backup':
      return t('Backup and restoration');
    case 'website':
      return t('Website');
    case 'free':
      return t('Anything else');
  }
}
