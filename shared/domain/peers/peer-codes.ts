/** Answers to the offer of a peer; "not yet asked" is an answer of ours, not of the person (domain.md 11.2). */
export const peerAnswers = ['yes', 'later', 'no', 'not_yet_asked'] as const;
export type PeerAnswer = (typeof peerAnswers)[number];

/** Who told the person about peers; they can hear of them without their case manager (domain.md 11.2). */
export const peerOfferers = ['worker', 'peer', 'leaflet', 'group', 'somebody_else'] as const;

/** What a peer may be happy to talk about, and what either side would rather leave out. */
export const peerTopics = [
  'street',
  'hostels',
  'own_home_again',
  'alcohol',
  'drugs',
  'mental_health',
  'prison',
  'care_as_a_child',
  'debt',
  'violence_at_home',
  'another_country',
  'being_a_parent',
  'loss',
  'work_again',
] as const;
export type PeerTopic = (typeof peerTopics)[number];

/** How one likes to spend time together. */
export const contactWays = ['walk', 'coffee', 'activity', 'phone', 'messages', 'at_home', 'offices'] as const;
export type ContactWay = (typeof contactWays)[number];

/** What somebody can wish for first, in their own order. */
export const peerWishes = ['language', 'gender', 'topic', 'interest', 'contact_way', 'area', 'day'] as const;
export type PeerWish = (typeof peerWishes)[number];

/** What the peer lets others see; what is not among them is used for nothing but "not for me". */
export const profileParts = [
  'topics',
  'languages',
  'interests',
  'days',
  'areas',
  'contact_ways',
  'gender',
] as const;
export type ProfilePart = (typeof profileParts)[number];

/** Supporters who are matched here; key and second workers are assigned in the file (domain.md 11.2). */
export const supporterRoles = ['peer', 'volunteer'] as const;
export type SupporterRole = (typeof supporterRoles)[number];

export const matchStates = ['proposed', 'trying', 'agreed', 'paused', 'ended'] as const;
export type MatchState = (typeof matchStates)[number];

/** Why a match ended, without blame (domain.md 11.2). */
export const matchEndings = [
  'wish_for_another',
  'enough_for_now',
  'supporter_moved_on',
  'practical',
] as const;

/** People that one peer supports at most, unless their profile says less (domain.md 11.2; S2's figure). */
export const usualPeerPlaces = 8;

/** Within so many days of moving in everybody is asked (domain.md 11.2). */
export const askWithinDays = 60;
