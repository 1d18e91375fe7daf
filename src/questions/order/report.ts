import { letter, oneLine, type Report, type Value } from '../report.ts';
import { scoreOrder, type OrderKey, type OrderResponse } from './score.ts';

export const reportOrder: Report<OrderKey, OrderResponse> = (id, key, response, tools) => {
  const lettered = (ids: readonly string[]): Value => ({
    type: 'sequencing',
    given: ids.map((own) => letter(key.items.indexOf(own))),
  });
  return oneLine(id, scoreOrder(key, response, tools), lettered(response.placed), [lettered(key.items)]);
};
