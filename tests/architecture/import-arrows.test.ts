import { describe, expect, it } from 'vitest';
import { wrongImports } from './import-arrows.ts';
import { listSourceFiles } from './source-files.ts';

describe('import arrows (architecture.md)', () => {
  it('hold in every file, without exception', () => {
    const files = listSourceFiles();
    expect(files.length).toBeGreaterThan(50);
    expect(wrongImports(files)).toEqual([]);
  });

  it.each([
    ['shared/domain/a.ts', "import { x } from '#shared/contracts/people.ts';"],
    ['shared/lib/a.ts', "import fs from 'node:fs';"],
    ['shared/contracts/a.ts', "import { x } from '../i18n/format.ts';"],
    ['renderer/features/people/a.tsx', "import { x } from '#core/database/schema.ts';"],
    ['renderer/features/people/a.tsx', "import type { BrowserWindow } from 'electron';"],
    ['renderer/ui/a.tsx', "const x = import('../../electron/main/main.ts');"],
    ['electron/core/features/people/a.ts', "import { app } from 'electron';"],
    [
      'electron/core/features/people/a.service.ts',
      "import { rows } from '#core/features/cases/cases.queries.ts';",
    ],
    ['electron/main/a.ts', "import { Core } from '#core/kernel/core-services.ts';"],
    ['electron/preload/preload.ts', "import { z } from 'zod';"],
  ])('a planted wrong import in %s is found', (path, text) => {
    expect(wrongImports([{ path, text }])).toHaveLength(1);
  });
});
