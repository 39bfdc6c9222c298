import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { catalogue as shipped } from '../../server/catalog/index.ts';
import { prepareCatalogue } from '../../server/domain/catalogue.ts';
import { homePage } from '../../server/pages/home-page.ts';
import { widgetPage } from '../../server/pages/widget-pages.ts';

const catalogue = prepareCatalogue({
  ...shipped,
  procedures: shipped.procedures.map((procedure) => ({
    ...{ procedure, version: 1, loadedAt: new Date('2026-11-21T02:00:00Z') },
  })),
});
const agency = 'H99.001';
const PUBLIC = 'https://dvc.example.vn';

describe('a hosted page', () => {
  for (const [name, tag] of [
    ['procedure-search', '<dvc-procedure-search>'],
    ['procedure-detail', '<dvc-procedure-detail code="2.000635"'],
    ['dossier-form', '<dvc-dossier-form procedure="2.000635">'],
    ['dossier-tracker', '<dvc-dossier-tracker from-hash>'],
  ] as const)
    test(`/w/${name} holds its widget, and the office's phone until it has loaded`, () => {
      const query = { agency, code: '2.000635', procedure: '2.000635' };
      const { status, html, embeddedBy } = widgetPage(catalogue, name, query, PUBLIC);
      assert.equal(status, 200);
      assert.ok(html.startsWith('<!doctype html>'));
      assert.ok(html.includes(tag), html);
      assert.ok(html.includes('href="tel:0205000000"'));
      assert.deepEqual(embeddedBy, shipped.agencies[0]?.sites);
    });

  test('is named after the procedure it is about', () => {
    const { html } = widgetPage(
      catalogue,
      'procedure-detail',
      { agency, code: '1.001193' },
      PUBLIC,
    );
    assert.match(html, /<title>Đăng ký khai sinh · UBND xã Sao Mai<\/title>/);
  });

  test('needs no agency where there is only one', () => {
    assert.equal(widgetPage(catalogue, 'procedure-search', {}, PUBLIC).status, 200);
  });

  test('of an agency that is not here says so', () => {
    const { status, html } = widgetPage(
      catalogue,
      'procedure-search',
      { agency: 'H98.001' },
      PUBLIC,
    );
    assert.equal(status, 404);
    assert.match(html, /thiếu mã cơ quan/);
  });

  for (const name of ['nothing', 'constructor', '__proto__'])
    test(`/w/${name} does not exist`, () =>
      assert.equal(widgetPage(catalogue, name, { agency }, PUBLIC).status, 404));

  test('runs nothing that an address brings along', () => {
    const code = '"><script>alert(1)</script>';
    const { html } = widgetPage(catalogue, 'procedure-detail', { agency, code }, PUBLIC);
    assert.ok(!html.includes('<script>alert'));
  });

  test('has no script or style of its own in it', () => {
    const { html } = widgetPage(
      catalogue,
      'dossier-form',
      { agency, procedure: '2.000635' },
      PUBLIC,
    );
    assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/);
  });

  test('speaks English when asked to', () => {
    const { html } = widgetPage(catalogue, 'dossier-tracker', { agency, language: 'en' }, PUBLIC);
    assert.match(html, /<html lang="en">/);
    assert.match(html, /Where is my dossier\?/);
  });
});

test('a server without any agency says so', () => {
  const { status, html } = homePage({ ...catalogue, agencies: new Map() }, undefined);
  assert.equal(status, 200);
  assert.match(html, /chưa có cơ quan nào/);
});

test('without the demo the first page leads to each agency', () => {
  const { html } = homePage(catalogue, undefined);
  assert.match(html, /href="\/w\/procedure-search\?agency=H99\.001"/);
});
