import type { SkillCode, WorkKind } from '@etabli/domain/beneficiaries/work-kinds';

/** What people say when they are asked what they would like to do. */
export const wishWords: Record<WorkKind, readonly string[]> = {
  reuse: ['J’aime donner une deuxième vie aux objets', 'Trier, ranger, remettre en état'],
  repair: ['Réparer des vélos', 'Je répare tout ce qui tombe en panne'],
  small_works: ['Faire de petits travaux chez les gens', 'Monter des meubles, changer un robinet'],
  cleaning: ['Un travail où c’est propre quand je pars', 'Entretenir des locaux'],
  green_spaces: ['Travailler dehors', 'Tailler, planter, tondre'],
  food_growing: ['Faire pousser des légumes', 'Un potager pour le quartier'],
  cooking: ['Cuisiner pour les autres', 'Préparer des repas'],
  shop: ['Tenir un petit magasin', 'Être à la caisse'],
  reception: ['J’aime parler avec les gens', 'Accueillir, renseigner'],
  people_care: ['Tenir compagnie à des personnes âgées', 'Rendre service aux voisins'],
  children: ['M’occuper d’enfants après l’école', 'Aider aux devoirs'],
  mobility: ['Conduire', 'Accompagner des gens à leurs rendez-vous'],
  office: ['Classer, encoder, répondre au courrier', 'Un travail calme, dans un bureau'],
  digital_help: ['Aider ceux qui n’ont pas l’habitude de l’ordinateur', 'Montrer comment on fait'],
  crafts: ['Coudre', 'Travailler le bois'],
  culture: ['Faire vivre les fêtes du quartier', 'Raconter l’histoire d’ici'],
  logistics: ['Porter, livrer, charger', 'Préparer des commandes'],
  building: ['Peindre', 'Rénover, aménager'],
};

/** The skills that go with a kind of work, the likeliest first. */
export const skillsOf: Record<WorkKind, readonly SkillCode[]> = {
  reuse: ['sorting', 'handling_loads', 'appliance_repair', 'stock_keeping'],
  repair: ['bicycle_repair', 'appliance_repair', 'woodwork'],
  small_works: ['painting_walls', 'plumbing', 'electricity', 'woodwork'],
  cleaning: ['cleaning', 'planning_work'],
  green_spaces: ['gardening', 'handling_loads'],
  food_growing: ['gardening', 'planning_work'],
  cooking: ['cooking', 'food_hygiene', 'stock_keeping'],
  shop: ['selling', 'counting_money', 'stock_keeping'],
  reception: ['welcoming', 'phone_calls', 'french_written'],
  people_care: ['elder_company', 'first_aid', 'welcoming'],
  children: ['child_care', 'teaching_others', 'first_aid'],
  mobility: ['driving_licence_b', 'welcoming'],
  office: ['office_software', 'french_written', 'phone_calls'],
  digital_help: ['computer_basics', 'teaching_others', 'office_software'],
  crafts: ['sewing', 'woodwork'],
  culture: ['welcoming', 'planning_work', 'teaching_others'],
  logistics: ['handling_loads', 'stock_keeping', 'driving_licence_b'],
  building: ['painting_walls', 'masonry', 'handling_loads'],
};
