import type { AuditHead } from '#core/database/connection.ts';
import { openAuditKey, wrapAuditKey } from '../audit-key.ts';
import type { Header, KitSlot, Slots } from '../header.ts';
import { type KeyChange, passOn } from '../passed-keys.ts';
import type { BoxKey } from '../sealed-box.ts';

/**
 * `vault.json` under the next database key: everybody's slots lead to it, the new kit takes the place of the one before,
 * and the audit's chain keeps its own key.
 */
export function nextHeader(
  header: Header,
  head: AuditHead,
  change: KeyChange,
  kit: KitSlot,
  sender: BoxKey,
): Header {
  const { vaultId } = header;
  const { generation } = change;
  const auditKey = openAuditKey(header, change.before);
  try {
    const people = header.slots.flatMap((slot): Slots => {
      if (slot.type === 'kit') return [];
      return slot.type === 'passphrase' ? [passOn(header, slot, change, sender)] : [slot];
    });
    return {
      ...header,
      generation,
      auditKey: wrapAuditKey({ vaultId, generation }, change.next, auditKey),
      anchor: { seq: head.seq, h: head.h },
      slots: [...people, kit],
    };
  } finally {
    auditKey.fill(0);
  }
}
