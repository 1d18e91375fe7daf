import { forPupils } from '../../blocks/for-pupils.ts';
import { waitsIn } from '../../measure/inputs.ts';
import { cutsOf, onceEach } from './cuts-of.ts';
import { gate } from './gate.ts';

/** On the page there is something to do before a pupil has read too long. */
export const waits = gate('tieng-cho', 'quãng chờ được làm', (written, report, around) => {
  const most = written.group.wait;
  const isNew = onceEach();
  for (const { body } of cutsOf(written, around))
    for (const { tieng, at } of waitsIn(forPupils(body))) {
      if (!at || tieng <= most || !isNew(at)) continue;
      report(
        written.document,
        at,
        `Từ đây em đọc ${tieng} tiếng mới có việc để làm (nhiều nhất ${most} ở lớp ${written.group.name}).`,
        'Trên điện thoại, đọc mãi mà không được bấm, được đoán gì thì em bỏ dở.',
        'Đặt vào giữa một <Discuss> có <Answer> (“Em đoán xem…”), một <Vote>, một <Task kind="…">; hoặc rút bớt.',
      );
    }
});
