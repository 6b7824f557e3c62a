import { createRoute } from '@tanstack/react-router';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { caseRoute, caseTabsRoute } from '#renderer/features/cases/case.routes.tsx';
import { HandoverScreen } from './handover-screen.tsx';
import { PapersTab } from './papers-tab.tsx';

function Handover() {
  return <HandoverScreen caseId={useCaseId()} />;
}

function Papers() {
  return <PapersTab caseId={useCaseId()} />;
}

/** The handover desk takes the whole width of a file. */
export const handoverFormRoutes = [
  createRoute({ getParentRoute: () => caseRoute, path: '/handover', component: Handover }),
] as const;

/** Under the tabs of a file. */
export const handoverTabRoutes = [
  createRoute({ getParentRoute: () => caseTabsRoute, path: '/papers', component: Papers }),
] as const;
