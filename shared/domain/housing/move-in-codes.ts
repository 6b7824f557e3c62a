/** Parts of the move-in list, in the order in which they are talked about. */
export const moveInGroups = [
  'first_night',
  'papers',
  'keys',
  'kitchen',
  'sleeping',
  'living',
  'bath',
  'cleaning',
  'own',
] as const;
export type MoveInGroup = (typeof moveInGroups)[number];

/** How far one thing is. */
export const moveInStates = ['wanted', 'to_get', 'got', 'have', 'not_wanted'] as const;
export type MoveInState = (typeof moveInStates)[number];

interface StarterItem {
  /** Key of its words in the catalogue. */
  readonly words: string;
  readonly group: MoveInGroup;
}

/** Keystead's own list to begin with, in our own words; an organisation makes it its own in the settings. */
export const starterItems = [
  { words: 'bed_made', group: 'first_night' },
  { words: 'light', group: 'first_night' },
  { words: 'kettle_cup', group: 'first_night' },
  { words: 'food', group: 'first_night' },
  { words: 'towel_soap', group: 'first_night' },
  { words: 'charger', group: 'first_night' },
  { words: 'who_to_call', group: 'first_night' },
  { words: 'contract_signed', group: 'papers' },
  { words: 'address_told', group: 'papers' },
  { words: 'post', group: 'papers' },
  { words: 'rent_way', group: 'papers' },
  { words: 'energy_contract', group: 'papers' },
  { words: 'insurance', group: 'papers' },
  { words: 'front_door', group: 'keys' },
  { words: 'flat_door', group: 'keys' },
  { words: 'letterbox', group: 'keys' },
  { words: 'spare_key', group: 'keys' },
  { words: 'cooker', group: 'kitchen' },
  { words: 'fridge', group: 'kitchen' },
  { words: 'pots', group: 'kitchen' },
  { words: 'plates', group: 'kitchen' },
  { words: 'table_chairs', group: 'kitchen' },
  { words: 'bed', group: 'sleeping' },
  { words: 'bedding', group: 'sleeping' },
  { words: 'curtain', group: 'sleeping' },
  { words: 'wardrobe', group: 'sleeping' },
  { words: 'seat', group: 'living' },
  { words: 'lamp', group: 'living' },
  { words: 'radio_screen', group: 'living' },
  { words: 'towels', group: 'bath' },
  { words: 'shower_curtain', group: 'bath' },
  { words: 'washing', group: 'bath' },
  { words: 'broom_bucket', group: 'cleaning' },
  { words: 'bin', group: 'cleaning' },
  { words: 'tools', group: 'cleaning' },
  { words: 'something_own', group: 'own' },
] as const satisfies readonly StarterItem[];

/** Meters that are read on the day of moving in. */
export const meterKinds = ['electricity', 'gas', 'water', 'heating'] as const;
