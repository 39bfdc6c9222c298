import { expect } from '@open-wc/testing';
import type { Procedure, ProcedureDetail } from '../../server/contract/procedure.ts';
import { brief, inOneLine } from '../../widgets/guide/phrases.ts';
import { plainAudiences, plainSector } from '../../widgets/guide/plain-terms.ts';
import { counterDetail, officialDetail } from '../../stories/support/procedures.ts';
import { detail, handoffDetail } from '../../stories/support/samples.ts';
import { answer, ready } from './support/detail.ts';
import { textOf } from './support/page.ts';
import { find, findAll } from './support/widget.ts';

const but = (what: ProcedureDetail, procedure: Partial<Procedure>): ProcedureDetail => ({
  ...what,
  procedure: { ...what.procedure, ...procedure },
});
const ORGANISATIONS = 'Tổ chức (không bao gồm doanh nghiệp, hợp tác xã)';

describe('plain words for what the national register says', () => {
  const audiences: [listed: string[], said: string][] = [
    [['Công dân Việt Nam'], 'Công dân Việt Nam'],
    [
      [ORGANISATIONS, 'Công dân Việt Nam'],
      'Công dân Việt Nam; tổ chức, trừ doanh nghiệp và hợp tác xã',
    ],
    [['Tổ chức (không bao gồm doanh nghiệp, HTX)'], 'Tổ chức, trừ doanh nghiệp và hợp tác xã'],
    [
      [
        ...['Doanh nghiệp có vốn đầu tư nước ngoài', ORGANISATIONS, 'Đảng viên', 'Doanh nghiệp'],
        ...['Cán bộ, công chức, viên chức', 'Công dân Việt Nam'],
      ],
      'Công dân Việt Nam; tổ chức khác; doanh nghiệp',
    ],
    [['Doanh nghiệp có vốn đầu tư nước ngoài'], 'Doanh nghiệp có vốn đầu tư nước ngoài'],
    [
      ['Người Việt Nam định cư ở nước ngoài', 'Cán bộ, công chức, viên chức'],
      'Người Việt Nam ở nước ngoài; cán bộ, công chức, viên chức',
    ],
  ];
  for (const [listed, said] of audiences) {
    it(`who may come: ${said}`, () => expect(plainAudiences(listed)).to.equal(said));
  }

  const sectors: [theirs: string, ours: string][] = [
    ['Hộ tịch', 'Hộ tịch'],
    ['Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)', 'Hộ kinh doanh'],
    ['Thành lập và hoạt động của tổ hợp tác, hợp tác xã, liên hiệp hợp tác xã', 'Hợp tác xã'],
    ['Cấp sổ BHXH, thẻ BHYT', 'Cấp sổ bảo hiểm xã hội, thẻ bảo hiểm y tế'],
    ['Đăng ký, quản lý phương tiện giao thông cơ giới, xe máy chuyên dùng', 'Đăng ký xe'],
  ];
  for (const [theirs, ours] of sectors) {
    it(`what it is about: ${ours}`, () => expect(plainSector(theirs)).to.equal(ours));
  }

  it('on the screen, the register’s own in the folded law', async () => {
    const audiences = [ORGANISATIONS, 'Công dân Việt Nam'];
    const host = await ready(but(detail, { audiences, sector: 'Thực hiện chính sách BHXH' }));
    expect(textOf(find(host, '.sector'))).to.equal('Thực hiện chính sách bảo hiểm xã hội');
    expect(answer(host, 'Ai làm được?')).to.match(/^Công dân Việt Nam; tổ chức, trừ/);
    expect(textOf(find(host, '.law')))
      .to.contain('BHXH')
      .and.contain(ORGANISATIONS);
  });

  it('small letters within a line, but not in an abbreviation', () => {
    expect(inOneLine(['Giấy cũ', 'Sổ đỏ', 'CT01 đã ký'])).to.equal('Giấy cũ; sổ đỏ; CT01 đã ký');
  });
});

describe('official texts that run on', () => {
  const long = `Giấy phép ${'hoạt động theo quy định '.repeat(12)}cuối cùng`;
  const paper = { id: 'a', name: long, as: 'copy' as const, copies: 1, required: true };

  it('are cut between words, and short ones are not', () => {
    expect(brief('Giấy phép')).to.equal('Giấy phép');
    expect(brief(long)).to.match(/^Giấy phép.*(hoạt|động|theo|quy|định)…$/);
    expect(brief(long).length).to.be.below(110);
  });

  it('show their beginning; the whole is folded, and stands on paper', async () => {
    const variants = [{ id: 'only', name: 'Chung', papers: [paper] }];
    const host = await ready(
      but(officialDetail, { name: long, variants, results: [{ name: long }] }),
    );
    for (const place of ['h2', '.papers .name', '.plain li'])
      expect(textOf(find(host, place)), place).to.equal(brief(long));
    for (const place of ['.hints dt', '.boxes li', '.paper h2', '.law'])
      expect(textOf(find(host, place)), place).to.contain('cuối cùng');
  });

  it('are said to be folded, beside what is wanted only sometimes', async () => {
    const papers = [paper, { ...paper, id: 'b', name: 'Giấy ủy quyền', required: false }];
    const variants = [{ id: 'only', name: 'Chung', papers }];
    const host = await ready(but(officialDetail, { variants }));
    expect(textOf(find(host, '.hints summary'))).to.equal(
      'Có khi cần thêm: Giấy ủy quyền Nói thêm về từng giấy',
    );
    expect(findAll(host, '.hints dt')).to.have.length(2);
  });

  it('as cases: the chosen one whole below the question', async () => {
    const variants = [long, 'Khác'].map((name, id) => ({ id: `v${id}`, name, papers: [paper] }));
    const host = await ready(but(officialDetail, { variants }));
    expect(textOf(find(host, '.choice'))).to.equal(brief(long));
    expect(textOf(find(host, '.whole'))).to.equal(long);
    find(host, 'input[value=v1]').click();
    await host.updateComplete;
    expect(findAll(host, '.whole')).to.have.length(0);
  });

  it('name their publisher, not the file they came in', async () => {
    for (const name of ['Cổng mẫu, nhập từ tệp mau.jsonl', 'Cổng mẫu; đọc từng cột']) {
      const host = await ready(
        but(officialDetail, { decision: undefined, source: { name, verified: false } }),
      );
      expect(textOf(find(host, 'header .notice'))).to.match(/nơi công bố: Cổng mẫu\.$/);
      expect(textOf(find(host, '.law + p'))).to.contain('theo Cổng mẫu. Chưa ai');
      expect(textOf(find(host, '.law'))).to.contain(name);
      host.remove();
    }
  });
});

describe('the next step fits what is known', () => {
  it('asks first where nobody knows who decides', async () => {
    const host = await ready(but(counterDetail, { authority: { kind: 'unknown' } }));
    expect(textOf(find(host, '.next'))).to.match(/^Gọi hỏi trước khi đi Nơi giải quyết: chưa rõ/);
  });

  it('says where it is decided, and to ask where exactly', async () => {
    const host = await ready(but(handoffDetail, { where: undefined }));
    expect(answer(host, 'Làm ở đâu?')).to.equal('Nơi giải quyết: Công an xã.Gọi hỏi trước khi đi.');
  });

  it('promises a door only where there is one', async () => {
    const { channels } = handoffDetail.procedure;
    const [line] = channels;
    if (!line) throw new Error('the sample has channels');
    const told = async (channel: 'online' | 'counter') => {
      const host = await ready(but(handoffDetail, { channels: [{ ...line, channel }] }));
      return textOf(find(host, '.next'));
    };
    expect(await told('counter')).to.contain('hoặc đến tận nơi');
    expect(await told('online')).not.to.contain('hoặc đến tận nơi');
  });
});
