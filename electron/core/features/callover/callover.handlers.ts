import type { callover } from '#shared/contracts/callover.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { listRecipients } from './agency-cards.ts';
import { addItem, orderItems, removeItem, saveItem, setInDepth } from './agenda.ts';
import { amendMeetingRecord } from './amendments.ts';
import { prepareMinutes, preparePack, type PrintParts } from './callover-print.ts';
import { getCard, listCards } from './cards.ts';
import { getMeeting, listMeetings } from './meetings.ts';
import { getMessage, saveMessage } from './messages.ts';
import { copyDecision, markSharedBack, setActionStatus, setDecisionStatus } from './outcomes.ts';
import { cancelMeeting, createMeeting, pickCases, unpickCase, updateMeeting } from './planning.ts';
import {
  closeMeeting,
  removeAction,
  removeDecision,
  saveAction,
  saveDecision,
  saveEntry,
  startMeeting,
} from './record.ts';
import { listSuggestions } from './suggestions.ts';
import { listMyActions, listShareBacks } from './today.ts';

/** domain.md 10.6: prepare, run, read back. */
export function createCalloverHandlers(parts: PrintParts): Handlers<typeof callover> {
  return {
    meetings: listMeetings,
    meeting: (context, { meetingId }) => getMeeting(context, meetingId),
    suggestions: (context, { meetingId }) => listSuggestions(context, meetingId),
    async cards(context, { meetingId }) {
      const cards = await listCards(context, meetingId);
      for (const { caseId } of cards) context.about(caseId);
      return cards;
    },
    card: (context, { meetingId, entryId }) => getCard(context, meetingId, entryId),
    message: ({ db }, { caseId }) => getMessage(db, caseId),
    myActions: (context) => listMyActions(context),
    shareBacks: (context) => listShareBacks(context),
    packRecipients: (context, { meetingId }) => listRecipients(context, meetingId),

    async create(context, input) {
      return { meetingId: await createMeeting(context, input) };
    },
    async update(context, input) {
      await updateMeeting(context, input);
      return {};
    },
    async cancel(context, { meetingId }) {
      await cancelMeeting(context, meetingId);
      return {};
    },
    async pick(context, { meetingId, caseIds }) {
      return { entryIds: await pickCases(context, meetingId, caseIds) };
    },
    async unpick(context, { meetingId, entryId }) {
      await unpickCase(context, meetingId, entryId);
      return {};
    },
    async order(context, { meetingId, itemIds }) {
      await orderItems(context, meetingId, itemIds);
      return {};
    },
    async addItem(context, input) {
      return { itemId: await addItem(context, input) };
    },
    async saveItem(context, input) {
      await saveItem(context, input);
      return {};
    },
    async removeItem(context, { meetingId, itemId }) {
      await removeItem(context, meetingId, itemId);
      return {};
    },
    async setInDepth(context, { meetingId, entryId }) {
      await setInDepth(context, meetingId, entryId);
      return {};
    },
    async saveMessage(context, input) {
      return { meetingId: await saveMessage(context, input) };
    },
    async start(context, { meetingId }) {
      await startMeeting(context, meetingId);
      return {};
    },
    async saveEntry(context, input) {
      await saveEntry(context, input);
      return {};
    },
    async saveDecision(context, input) {
      await saveDecision(context, input);
      return {};
    },
    async removeDecision(context, input) {
      await removeDecision(context, input);
      return {};
    },
    async setDecisionStatus(context, input) {
      return { meetingId: await setDecisionStatus(context, input) };
    },
    async saveAction(context, input) {
      await saveAction(context, input);
      return {};
    },
    async removeAction(context, input) {
      await removeAction(context, input);
      return {};
    },
    async setActionStatus(context, input) {
      return { meetingId: await setActionStatus(context, input) };
    },
    async copyDecision(context, input) {
      return { entryId: await copyDecision(context, input) };
    },
    async close(context, input) {
      await closeMeeting(context, input);
      return {};
    },
    async amend(context, input) {
      await amendMeetingRecord(context, input);
      return {};
    },
    async markSharedBack(context, input) {
      return { meetingId: await markSharedBack(context, input) };
    },
    async preparePack(context, input) {
      return { jobId: await preparePack(parts, context, input) };
    },
    async prepareMinutes(context, input) {
      return { jobId: await prepareMinutes(parts, context, input) };
    },
  };
}
