import {
  peerPreference,
  type PeerPreference,
  peerProfile,
  type PeerProfile,
} from '#shared/contracts/peers.ts';
import type { PeerSide } from '#shared/domain/peers/matching.ts';
import { usualPeerPlaces } from '#shared/domain/peers/peer-codes.ts';
import type { PeerPreferencesTable, PeerProfilesTable, PeerSideColumns } from './peers.table.ts';

/** What both sides tell, as the tables keep it. */
export function sideColumns(side: PeerSide): PeerSideColumns {
  return {
    topics: JSON.stringify(side.topics),
    languages: JSON.stringify(side.languages),
    interests: JSON.stringify(side.interests),
    days: JSON.stringify(side.days),
    areas: JSON.stringify(side.areas),
    contact_ways: JSON.stringify(side.contactWays),
    gender: side.gender,
    not_for_me_topics: JSON.stringify(side.notForMeTopics),
    not_for_me: JSON.stringify(side.notForMe),
  };
}

const list = (json: string): unknown => JSON.parse(json);

function sideOf(row: PeerSideColumns) {
  return {
    topics: list(row.topics),
    languages: list(row.languages),
    interests: list(row.interests),
    days: list(row.days),
    areas: list(row.areas),
    contactWays: list(row.contact_ways),
    gender: row.gender,
    notForMeTopics: list(row.not_for_me_topics),
    notForMe: list(row.not_for_me),
  };
}

export function profileOf(row: PeerProfilesTable): PeerProfile {
  return peerProfile.parse({
    ...sideOf(row),
    about: row.about,
    shown: list(row.shown),
    places: row.places,
    isOpen: row.is_open === 1,
  });
}

export function preferenceOf(row: PeerPreferencesTable): PeerPreference {
  return peerPreference.parse({
    ...sideOf(row),
    wishedGender: row.wished_gender,
    wishes: list(row.wishes),
    notThese: list(row.not_these),
  });
}

/** Nothing told yet: it rules nobody out and shares nothing. */
const nothingTold: PeerSide = {
  topics: [],
  languages: [],
  interests: [],
  days: [],
  areas: [],
  contactWays: [],
  gender: '',
  notForMeTopics: [],
  notForMe: [],
};

/** The page of a peer who has written nothing: nothing is shown and they are not proposed. */
export function emptyProfile(): PeerProfile {
  return peerProfile.parse({ ...nothingTold, about: '', shown: [], places: usualPeerPlaces, isOpen: false });
}

/** A person of whom nothing is known yet. */
export function emptyPreference(): PeerPreference {
  return peerPreference.parse({ ...nothingTold, wishedGender: '', wishes: [], notThese: [] });
}
