import { useState } from 'react';
import { TrustFrame } from '#renderer/features/trust/trust-frame.tsx';
import { Sheet } from '#renderer/ui/page.tsx';
import type { AuditFilter } from '#shared/contracts/audit.ts';
import { everyEntry } from './every-entry.ts';
import { AuditList } from './audit-list.tsx';
import { CheckSection } from './check-section.tsx';
import { PaperSection } from './paper-section.tsx';

/** Who saw or changed what, whether it still fits, and how to compare it with paper. */
export function AuditPage() {
  const [filter, setFilter] = useState<AuditFilter>(everyEntry);
  return (
    <TrustFrame>
      <Sheet>
        <CheckSection />
        <AuditList filter={filter} onFilter={setFilter} />
        <PaperSection />
      </Sheet>
    </TrustFrame>
  );
}
