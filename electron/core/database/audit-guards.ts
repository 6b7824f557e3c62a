import { type Kysely, sql } from 'kysely';

/**
 * SQLite itself refuses to change or remove an entry of the audit, and takes a new one only behind the last
 * (security.md 3.5). Who has the key can take these guards away; then the chain tells.
 */
export async function guardAudit(db: Kysely<unknown>): Promise<void> {
  await sql`
    create trigger audit_events_never_change before update on audit_events
    begin select raise(abort, 'audit entries are never changed'); end
  `.execute(db);
  await sql`
    create trigger audit_events_never_go before delete on audit_events
    begin select raise(abort, 'audit entries are never removed'); end
  `.execute(db);
  await sql`
    create trigger audit_events_follow before insert on audit_events
    when new.seq is not (select coalesce(max(seq), 0) + 1 from audit_events)
    begin select raise(abort, 'an audit entry follows the last'); end
  `.execute(db);
}
