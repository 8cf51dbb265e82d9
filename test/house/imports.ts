import { posix } from 'node:path'
import ts from 'typescript'
import type { SourceFile } from './source'

export interface Import {
  /** As written: `zod`, `node:fs`, `../model/records`. */
  readonly from: string
  /** Gone after the type check: it brings no code. */
  readonly typeOnly: boolean
}

/** A computed `import()` or `require()`, which no check can follow. */
export const computed = '(computed)'

/** Everything that a file imports: statements, re-exports, `import()`, `require()`, and types by `import('…')`. */
export function findImports({ path, text }: SourceFile): Import[] {
  const found: Import[] = []
  const add = (node: ts.Node | undefined, typeOnly: boolean) =>
    found.push({ from: node && ts.isStringLiteralLike(node) ? node.text : computed, typeOnly })
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isExternalModuleReference(node)) add(node.expression, false)
    else if (ts.isImportTypeNode(node))
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true)
    else if (ts.isCallExpression(node) && isLoader(node.expression)) add(node.arguments[0], false)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, scriptKind(path)))
  return found
}

function isLoader(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require')
}

function scriptKind(path: string): ts.ScriptKind {
  return path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
}

/** A file of ours by its path in the repository, or a package by its name. */
export function targetOf(
  path: string,
  from: string,
): { readonly file: string } | { readonly package: string } {
  if (from.startsWith('.')) return { file: posix.join(posix.dirname(path), from.replace(/\?.*$/, '')) }
  if (from.startsWith('node:')) return { package: 'node:' }
  return { package: from.split('/', from.startsWith('@') ? 2 : 1).join('/') }
}
