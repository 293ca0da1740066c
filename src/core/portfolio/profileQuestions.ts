import type { Translate } from '../l10n/translate.ts';
import type { ProfileProblem } from './profile.ts';
import type { ProfileField } from './profileFields.ts';
import type { Option } from '../referential/skill.ts';

/** How a field of the profile is asked for. */
export interface ProfileQuestion {
  readonly name: string;
  readonly prompt: string;
  /** What an answer looks like; French, as it will be. */
  readonly example: string;
}

/** The options as the diploma names them. */
export const OPTION_TITLES: Readonly<Record<Option, string>> = {
  SISR: 'Solutions d’infrastructure, systèmes et réseaux',
  SLAM: 'Solutions logicielles et applications métiers',
};

/** The words of the question for a field. */
export function profileQuestion(field: ProfileField, t: Translate): ProfileQuestion {
  switch (field) {
    case 'lastName': {
      const prompt = t('Your family name, as you were entered for the exam.');
      return { name: t('Name'), prompt, example: 'DURAND' };
    }
    case 'firstName': {
      const prompt = t('Your first name, as you were entered for the exam.');
      return { name: t('First name'), prompt, example: 'Camille' };
    }
    case 'number': {
      const prompt = t('It stands on your exam papers; leave it empty until you have them.');
      return { name: t('Candidate number'), prompt, example: '0123456789' };
    }
    case 'centre': {
      const prompt = t('Your school and its town.');
      return { name: t('Training centre'), prompt, example: 'Lycée Jean-Moulin, Ville' };
    }
    case 'option': {
      const prompt = t('It decides which competencies count.');
      return { name: t('Option'), prompt, example: '' };
    }
    case 'session': {
      const prompt = t('The year of the exam: it decides which form is filled in.');
      return { name: t('Session'), prompt, example: '2027' };
    }
    case 'url': {
      const prompt = t('Where the jury finds your portfolio; leave it empty until it is online.');
      return { name: t('Portfolio address'), prompt, example: 'https://…' };
    }
    case 'exam': {
      const prompt = t('How bloc 2 is assessed, for both fiches: CCF or ponctuelle.');
      return { name: t('Exam of bloc 2'), prompt, example: 'CCF' };
    }
    case 'organisation': {
      const prompt = t('The organisation on a fiche whose report names none.');
      return { name: t('Organisation'), prompt, example: 'Mairie de Ville' };
    }
    case 'ficheDate': {
      const prompt = t('The date on a fiche whose report gives none, as JJ/MM/AAAA.');
      return { name: t('Date of the fiches'), prompt, example: '15/03/2026' };
    }
  }
}

/** What else of the profile may be published, as the profile is asked for it. */
export function publishQuestion(t: Translate): string {
  return t(
    'What pages and data may show of you besides your name: numero, centre. Nothing where it is empty.',
  );
}

/** The sentence of a problem in `portfolio.yaml`. */
export function profileMessage({ code, written }: ProfileProblem, t: Translate): string {
  switch (code) {
    case 'profile-not-yaml':
      return t('The profile cannot be read from here on: write one “name: value” a line.');
    case 'profile-not-text':
      return t('“{written}” takes one text, neither a list nor several fields.', { written });
    case 'profile-date':
      return t('“{written}” cannot be read as a day: write it like {example}.', {
        written,
        example: profileQuestion('ficheDate', t).example,
      });
    case 'profile-exam':
      return t('“{written}” leaves a doubt: write “CCF” or “ponctuelle”.', { written });
    case 'profile-option':
      return t('“{written}” is no option: write SISR or SLAM.', { written });
    case 'profile-publish':
      return t('“{written}” cannot be published on request: write numero or centre.', { written });
    case 'profile-session':
      return t('“{written}” is no session: write the year of the exam, such as 2027.', { written });
    case 'profile-url':
      return t('“{written}” is no web address: write it whole, beginning with https://.', {
        written,
      });
  }
}
