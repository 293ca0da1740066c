// Written by `npm run docs` from the files in `rules/`.
import type { Rule } from './problem.ts';
import { competencyWithoutSubSkill } from './rules/competencyWithoutSubSkill.ts';
import { declaredNotTicked } from './rules/declaredNotTicked.ts';
import { draftLeft } from './rules/draftLeft.ts';
import { duplicateCode } from './rules/duplicateCode.ts';
import { ficheIncomplete } from './rules/ficheIncomplete.ts';
import { header } from './rules/header.ts';
import { mismatchedWording } from './rules/mismatchedWording.ts';
import { missingBoxSpace } from './rules/missingBoxSpace.ts';
import { missingFields } from './rules/missingFields.ts';
import { missingProduction } from './rules/missingProduction.ts';
import { missingSpace } from './rules/missingSpace.ts';
import { noCode } from './rules/noCode.ts';
import { otherHeader } from './rules/otherHeader.ts';
import { otherOption } from './rules/otherOption.ts';
import { periodOutsideSession } from './rules/periodOutsideSession.ts';
import { periodReversed } from './rules/periodReversed.ts';
import { tickedNotDeclared } from './rules/tickedNotDeclared.ts';
import { unknownCode } from './rules/unknownCode.ts';
import { unknownKey } from './rules/unknownKey.ts';
import { unknownSection } from './rules/unknownSection.ts';
import { unreadBody } from './rules/unreadBody.ts';
import { unreadablePeriod } from './rules/unreadablePeriod.ts';

/** Every rule, in alphabetical order. */
export const RULES: readonly Rule[] = [
  competencyWithoutSubSkill,
  declaredNotTicked,
  draftLeft,
  duplicateCode,
  ficheIncomplete,
  header,
  mismatchedWording,
  missingBoxSpace,
  missingFields,
  missingProduction,
  missingSpace,
  noCode,
  otherHeader,
  otherOption,
  periodOutsideSession,
  periodReversed,
  tickedNotDeclared,
  unknownCode,
  unknownKey,
  unknownSection,
  unreadBody,
  unreadablePeriod,
];
