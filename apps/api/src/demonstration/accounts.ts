import type { Role } from '@etabli/domain/access/roles';

/** Not a secret: it opens invented accounts on a machine that shows a demonstration. */
export const demonstrationPassword = 'demonstration-etabli';

export type DemonstrationAccount = {
  label: string;
  name: string;
  email: string;
  role: Role;
  /** The territory that the role is held for; none is the whole region. */
  territory?: string;
};

const at = (name: string) => `${name}@etabli.example`;
const home = 'verviers-dison';

/** One account a role, and a coordinator elsewhere, to see that what lies elsewhere is not found. */
export const demonstrationAccounts: DemonstrationAccount[] = [
  {
    label: 'Administration régionale',
    name: 'Camille Renard',
    email: at('region'),
    role: 'region_officer',
  },
  {
    label: 'Coordination, Verviers-Dison',
    name: 'Paul Lejeune',
    email: at('coordination'),
    role: 'territory_coordinator',
    territory: home,
  },
  {
    label: 'Coordination, Liège',
    name: 'Inès Marchal',
    email: at('coordination-liege'),
    role: 'territory_coordinator',
    territory: 'liege',
  },
  {
    label: 'Accompagnement, Verviers-Dison',
    name: 'Zoé Lambert',
    email: at('accompagnement'),
    role: 'guidance_worker',
    territory: home,
  },
  {
    label: 'Employeur, Verviers-Dison',
    name: 'Karim Dethier',
    email: at('employeur'),
    role: 'employer',
    territory: home,
  },
  {
    label: 'Comité local, membre',
    name: 'Nadine Pirard',
    email: at('comite'),
    role: 'committee_member',
    territory: home,
  },
  {
    label: 'Comité local, secrétariat',
    name: 'Luc Hanssen',
    email: at('secretariat'),
    role: 'committee_secretary',
    territory: home,
  },
  {
    label: 'Personne juridiquement responsable',
    name: 'Anne Colson',
    email: at('representation'),
    role: 'legal_representative',
    territory: home,
  },
  {
    label: 'Experte indépendante',
    name: 'Sophie Wauters',
    email: at('expertise'),
    role: 'independent_expert',
  },
  {
    label: 'Protection des données',
    name: 'Marc Delvaux',
    email: at('dpo'),
    role: 'data_protection_officer',
  },
  { label: 'Audit', name: 'Hélène Fontaine', email: at('audit'), role: 'auditor' },
  {
    label: 'Administration de la plateforme',
    name: 'Yves Martin',
    email: at('plateforme'),
    role: 'platform_administrator',
  },
];
