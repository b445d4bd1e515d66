/**
 * The kinds of useful work that a person may wish for and an activity may offer: a short list of our
 * own, after what the pilots are known to do. Own words always stand beside a code.
 */
export const workKinds = [
  'reuse',
  'repair',
  'small_works',
  'cleaning',
  'green_spaces',
  'food_growing',
  'cooking',
  'shop',
  'reception',
  'people_care',
  'children',
  'mobility',
  'office',
  'digital_help',
  'crafts',
  'culture',
  'logistics',
  'building',
] as const;
export type WorkKind = (typeof workKinds)[number];

/**
 * What a person can do and an activity may need: a short list of our own, in everyday words. A skill
 * says nothing of chances or character.
 */
export const skillCodes = [
  'french_spoken',
  'french_written',
  'dutch_spoken',
  'german_spoken',
  'other_language',
  'counting_money',
  'welcoming',
  'selling',
  'cooking',
  'food_hygiene',
  'cleaning',
  'sewing',
  'gardening',
  'woodwork',
  'painting_walls',
  'plumbing',
  'electricity',
  'masonry',
  'bicycle_repair',
  'appliance_repair',
  'sorting',
  'handling_loads',
  'stock_keeping',
  'driving_licence_b',
  'driving_licence_c',
  'computer_basics',
  'office_software',
  'phone_calls',
  'child_care',
  'elder_company',
  'first_aid',
  'teaching_others',
  'planning_work',
] as const;
export type SkillCode = (typeof skillCodes)[number];
