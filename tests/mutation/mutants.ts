import { parseSync } from 'vite';

/** One small change of a source file that its tests should notice. */
export interface Mutant {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** What was changed into what, on one line. */
  readonly change: string;
  readonly line: number;
}

type Node = Readonly<Record<string, unknown>> & {
  readonly type: string;
  readonly start: number;
  readonly end: number;
};

/** Operators and what takes their place. */
const swapped: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '==': '!=',
  '!=': '==',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '&': '|',
  '|': '&',
  '>>>': '<<',
  '&&': '||',
  '||': '&&',
  '+=': '-=',
  '-=': '+=',
};

/** Expressions that TypeScript wraps; what else begins with TS is gone at run time. */
const wrappers = new Set(['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression']);

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value;
}

function childrenOf(node: Node): readonly (readonly [string, Node])[] {
  return Object.entries(node).flatMap(([key, value]) => {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return values.filter(isNode).map((each) => [key, each] as const);
  });
}

/** Every mutant of a TypeScript source, in its order. @throws when it cannot be read */
export function listMutants(file: string, source: string): readonly Mutant[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be read`);
  const found: Mutant[] = [];
  const add = (start: number, end: number, replacement: string) => {
    const short = source.slice(start, end).replaceAll(/\s+/gu, ' ').slice(0, 60);
    found.push({
      start,
      end,
      replacement,
      change: `${short} → ${replacement === '' ? 'nothing' : replacement}`,
      line: source.slice(0, start).split('\n').length,
    });
  };
  const text = ({ start, end }: Node) => source.slice(start, end);

  function operator(node: Node): void {
    const { left, right, operator: sign } = node;
    if (!isNode(left) || !isNode(right) || typeof sign !== 'string') return;
    const other = swapped[sign];
    const from = source.indexOf(sign, left.end);
    if (other !== undefined && from < right.start) add(from, from + sign.length, other);
    if (sign === '??') add(node.start, node.end, text(left));
  }

  function visit(node: Node, key: string, parent: Node): void {
    if (node.type.startsWith('TS') && !wrappers.has(node.type)) return;
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
        return;
      case 'IfStatement':
      case 'ConditionalExpression':
        if (isNode(node['test'])) {
          add(node['test'].start, node['test'].end, 'true');
          add(node['test'].start, node['test'].end, 'false');
        }
        break;
      case 'BinaryExpression':
      case 'LogicalExpression':
      case 'AssignmentExpression':
        operator(node);
        break;
      case 'UnaryExpression':
        if (node['operator'] === '!' && isNode(node['argument'])) {
          add(node.start, node.end, text(node['argument']));
        }
        break;
      case 'ThrowStatement':
      case 'ExpressionStatement':
        if (node['directive'] === undefined) add(node.start, node.end, ';');
        break;
      case 'Literal':
        literal(node, key, parent);
        break;
      case 'TemplateLiteral':
        if (text(node) !== '``') add(node.start, node.end, '``');
        break;
    }
    for (const [name, child] of childrenOf(node)) visit(child, name, node);
  }

  function literal(node: Node, key: string, parent: Node): void {
    const { value } = node;
    if (typeof value === 'boolean') add(node.start, node.end, String(!value));
    if (typeof value === 'number') add(node.start, node.end, String(value + 1));
    const isName = key === 'key' && parent['computed'] !== true;
    if (typeof value === 'string' && !isName && key !== 'source') {
      add(node.start, node.end, value === '' ? "'mutant'" : "''");
    }
  }

  for (const statement of program.body) {
    if (isNode(statement)) visit(statement, 'body', statement);
  }
  return found;
}

/** The source with one mutant in it. */
export function withMutant(source: string, { start, end, replacement }: Mutant): string {
  return source.slice(0, start) + replacement + source.slice(end);
}
