/** A column of the official table: a competency of bloc 1 and its sub-skills, worded as on the form. */
export interface FormColumn {
  readonly code: `B1.${number}`;
  readonly competency: string;
  readonly subSkills: readonly string[];
}

// The national form's own spelling, stray spaces and full stops included: the form is reproduced as it is.
export const FORM_COLUMNS: readonly FormColumn[] = [
  {
    code: 'B1.1',
    competency: 'Gérer le patrimoine informatique',
    subSkills: [
      'Recenser et identifier les ressources numériques ',
      'Exploiter des référentiels, normes et standards adoptés par le prestataire informatique',
      'Mettre en place et vérifier les niveaux d’habilitation associés à un service',
      'Vérifier les conditions de la continuité d’un service informatique',
      'Gérer des sauvegardes',
      'Vérifier le respect des règles d’utilisation des ressources numériques',
    ],
  },
  {
    code: 'B1.2',
    competency: 'Répondre aux incidents et aux demandes d’assistance et d’évolution',
    subSkills: [
      'Collecter, suivre et orienter des demandes ',
      'Traiter des demandes concernant les services réseau et système, applicatifs',
      'Traiter des demandes concernant les applications',
    ],
  },
  {
    code: 'B1.3',
    competency: 'Développer la présence en ligne de l’organisation',
    subSkills: [
      'Participer à la valorisation de l’image de l’organisation sur les médias numériques en tenant compte du cadre juridique et des enjeux économiques',
      'Référencer les services en ligne de l’organisation et mesurer leur visibilité.',
      'Participer à l’évolution d’un site Web exploitant les données de l’organisation.',
    ],
  },
  {
    code: 'B1.4',
    competency: 'Travailler en mode projet',
    subSkills: [
      'Analyser les objectifs et les modalités d’organisation d’un projet',
      'Planifier les activités',
      'Évaluer les indicateurs de suivi d’un projet et analyser les écarts',
    ],
  },
  {
    code: 'B1.5',
    competency: 'Mettre à disposition des utilisateurs un service informatique',
    subSkills: [
      'Réaliser les tests d’intégration et d’acceptation d’un service',
      'Déployer un service',
      'Accompagner les utilisateurs dans la mise en place d’un service',
    ],
  },
  {
    code: 'B1.6',
    competency: 'Organiser son développement professionnel',
    subSkills: [
      'Mettre en place son environnement d’apprentissage personnel',
      'Mettre en œuvre des outils et stratégies de veille informationnelle',
      'Gérer son identité professionnelle',
      'Développer son projet professionnel',
    ],
  },
];

/** The sub-skills of a column as the form lists them: each behind `▸`, one a line. */
export function subSkillList({ subSkills }: FormColumn): string {
  return subSkills.map((subSkill) => `▸${subSkill}`).join('\n');
}

/** The fixed texts of the form, by their place. */
export const FORM_TEXT = {
  diploma: 'BTS SERVICES INFORMATIQUES AUX ORGANISATIONS',
  session: (session: number): string => `SESSION ${session}`,
  title: 'Tableau de synthèse des réalisations professionnelles ',
  name: 'NOM et prénom : ',
  number: 'N° candidat : ',
  centre: 'Centre de formation :',
  option: 'Option :',
  optionBox: { SISR: '▢ SISR', SLAM: '▢ SLAM' },
  url: 'Adresse URL du portfolio :',
  // The line feeds leave room for the diagonal between the two headings.
  corner:
    'Compétences mises en œuvre' +
    '\n'.repeat(22) +
    'Réalisations professionnelles\n(intitulé et liste des documents et productions associés)',
  period: 'Période (sous la forme du JJ/MM/AA au JJ/MM/AA)',
  section: {
    formation: 'Réalisation en cours de formation\n\n',
    stage1: 'Réalisations en milieu professionnel en cours de première année',
    stage2: 'Réalisations en milieu professionnel en cours de seconde année',
  },
} as const;
