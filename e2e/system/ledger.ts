import type pg from 'pg'

/**
 * Recomputes every balance from the movements, and what is held from the reservations, and gives the variants where
 * they differ from what the stock item says.
 */
export async function ledgerProblems(inventory: pg.Client): Promise<unknown[]> {
  const { rows } = await inventory.query(`
    WITH ledger AS (
      SELECT store_no, variant_id, sum(on_hand_change)::int AS on_hand, sum(reserved_change)::int AS reserved
      FROM stock_movement GROUP BY store_no, variant_id
    ), held AS (
      SELECT line.store_no, line.variant_id, sum(line.quantity)::int AS reserved
      FROM reservation_line line JOIN reservation USING (store_no, order_id)
      WHERE reservation.status IN ('HELD', 'KEPT') GROUP BY line.store_no, line.variant_id
    )
    SELECT item.variant_id, item.on_hand, item.reserved, ledger.on_hand AS ledger_on_hand,
           ledger.reserved AS ledger_reserved, held.reserved AS held
    FROM stock_item item LEFT JOIN ledger USING (store_no, variant_id) LEFT JOIN held USING (store_no, variant_id)
    WHERE item.on_hand IS DISTINCT FROM coalesce(ledger.on_hand, 0)
       OR item.reserved IS DISTINCT FROM coalesce(ledger.reserved, 0)
       OR item.reserved IS DISTINCT FROM coalesce(held.reserved, 0)`)
  return rows
}
