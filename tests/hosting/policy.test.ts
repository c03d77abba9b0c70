// Google's CSP evaluator on what the pages say of themselves and what hosts add.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { adminPolicy } from '../../src/admin/form-policy.ts';
import { formPolicy, securityHeaders } from '../../src/hosting/headers.ts';
import { outputOf } from '../../src/plan/page.ts';
import { builtSite } from '../browser/built-site.ts';
import { onePageOfEachKind } from '../browser/pages-of-site.ts';

const grave = new Set<Severity>([Severity.HIGH, Severity.SYNTAX, Severity.HIGH_MAYBE]);
const findings = (policy: string) =>
  new CspEvaluator(new CspParser(policy).csp)
    .evaluate()
    .filter(({ severity }) => grave.has(severity))
    .map(({ directive, description }) => `${directive}: ${description}`);

test('no page’s policy has a grave finding, with what hosts add to it', async () => {
  const site = await builtSite();
  for (const url of onePageOfEachKind) {
    const page = readFileSync(join(site, outputOf(url)), 'utf8');
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    assert.ok(!policy.includes('unsafe-inline'), url);
    assert.deepEqual(findings(`${policy}; ${securityHeaders['Content-Security-Policy']}`), [], url);
  }
});

test('what hosts add for the form’s folder allows all that its page allows, and no frame around it', () => {
  const admin = { backend: 'github', repo: 'bote/zeitung', branch: 'main' } as const;
  assert.equal(formPolicy({ admin }), `${adminPolicy(admin)}; frame-ancestors 'none'`);
  // The other policy holds there, too: whatever it names, the form's page forbids itself anyway.
  const { csp } = new CspParser(securityHeaders['Content-Security-Policy'] ?? '');
  const own = new CspParser(adminPolicy(admin)).csp.directives;
  for (const [directive, values] of Object.entries(csp.directives)) {
    if (directive === 'frame-ancestors') continue;
    assert.deepEqual(own[directive] ?? own['default-src'], values, directive);
  }
});

test('the evaluator finds what it should', () => {
  assert.notDeepEqual(findings("script-src 'self' 'unsafe-inline'; object-src *"), []);
});
