-- The ledger of one shard. docs/ledger.md explains the model, docs/decisions/ledger-schema.md why it is built so.
--
-- Every rule is a trigger, none a CHECK: a statement may choose what a failed CHECK does (OR IGNORE, OR FAIL) and a
-- pragma may switch CHECKs off, but RAISE(ABORT) always undoes the whole statement, and a trigger can be replaced
-- later without copying a table. The words that guards raise are stable, so that callers can branch on them.
--
-- Each trigger stands on one line with one closing keyword, or D1 cuts it apart when it is applied remotely. For
-- the same reason comments hold no semicolons and no quotes.

-- What somebody asked for, once for each idempotency key, kept for good and numbered without gaps.
-- input_hash: SHA-256 of the input as base64url.
-- amount: the cents that its transfers add up to (those of a capture without what it gives back by voiding).
-- person: whose money it is. use: what a spend or a hold is for. hold_until: the instant up to which a hold lasts.
-- day: the calendar day in Finland at created_at.
CREATE TABLE operation (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  input_hash TEXT NOT NULL,
  amount INTEGER NOT NULL,
  person TEXT,
  use TEXT,
  hold_until TEXT,
  day TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX operation_of_person ON operation (person, sequence);

-- Where money is. Counters only grow, and only transfers move them.
-- Without a rowid, which REPLACE would accept as a second way to name a row and so to remove it.
-- owner: the person of a lot or card, the employer of funding, prepaid or lunch, the merchant.
-- uses: what the money of a lot or card may be used for, in the order sports culture massage commuting lunch bicycle.
-- expires_on: the last day it was given for. ends_on: its last day of use, which a closing may set earlier.
-- debits_pending and credits_pending: a hold adds to one, resolving it adds the whole hold to the other.
-- available: what is there, less what is on hold.
CREATE TABLE account (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  owner TEXT,
  benefit TEXT,
  uses TEXT,
  service TEXT,
  employer TEXT,
  expires_on TEXT,
  ends_on TEXT,
  debits_posted INTEGER NOT NULL DEFAULT 0,
  credits_posted INTEGER NOT NULL DEFAULT 0,
  debits_pending INTEGER NOT NULL DEFAULT 0,
  credits_pending INTEGER NOT NULL DEFAULT 0,
  available INTEGER GENERATED ALWAYS AS (credits_posted - debits_posted - max(debits_pending - credits_pending, 0)),
  last_transfer INTEGER NOT NULL DEFAULT 0,
  last_closing INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX account_of_owner ON account (owner, ends_on, benefit, service, kind DESC, uses);
CREATE INDEX account_to_expire ON account (ends_on, owner) WHERE available > 0 AND ends_on IS NOT NULL;

-- One movement of cents from one account to another, at the time of its operation. Numbered without gaps.
-- No index leads from an account to its transfers, so a guard and not REFERENCES ties them. Those of a lot or card are
-- found by the operations of its owner.
-- pending: the hold that a post or a void resolves. reverses: the transfer that this one gives back, or a part of it.
CREATE TABLE transfer (
  sequence INTEGER PRIMARY KEY,
  operation INTEGER NOT NULL REFERENCES operation (sequence),
  kind TEXT NOT NULL,
  debit_account TEXT NOT NULL,
  credit_account TEXT NOT NULL,
  amount INTEGER NOT NULL,
  pending INTEGER REFERENCES transfer (sequence),
  reverses INTEGER REFERENCES transfer (sequence)
) STRICT;

CREATE INDEX transfer_of_operation ON transfer (operation);
CREATE UNIQUE INDEX transfer_resolving_hold ON transfer (pending) WHERE pending IS NOT NULL;
CREATE INDEX transfer_reversing ON transfer (reverses) WHERE reverses IS NOT NULL;

-- The last day on which a person may use what an employer gave through a service. The newest one counts.
CREATE TABLE closing (
  operation INTEGER PRIMARY KEY REFERENCES operation (sequence),
  employer TEXT NOT NULL,
  service TEXT NOT NULL,
  last_day TEXT NOT NULL
) STRICT;

-- What has to happen beyond the money: written in its batch, relayed at least once under a stable id, in order for
-- each subject. No index leads to its operation, so a guard and not REFERENCES ties it to one. due_at: not before this instant, which an attempt moves on. dead_at: given up, for a person to decide.
CREATE TABLE outbox (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  operation INTEGER NOT NULL,
  topic TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  due_at TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  last_error TEXT,
  relayed_at TEXT,
  dead_at TEXT
) STRICT;

CREATE INDEX outbox_due ON outbox (topic, due_at) WHERE relayed_at IS NULL AND dead_at IS NULL;
CREATE INDEX outbox_waiting ON outbox (subject, sequence) WHERE relayed_at IS NULL;
CREATE INDEX outbox_relayed ON outbox (relayed_at) WHERE relayed_at IS NOT NULL;
CREATE INDEX outbox_dead ON outbox (dead_at) WHERE dead_at IS NOT NULL;

-- Messages that were given up, and how many of the same subject wait behind each.
CREATE VIEW dead_letter AS SELECT id, topic, subject, body, attempts, last_error, dead_at, (SELECT count(*) FROM outbox behind WHERE behind.subject = outbox.subject AND behind.relayed_at IS NULL AND behind.sequence > outbox.sequence) AS waiting FROM outbox WHERE dead_at IS NOT NULL;

-- Inserting an operation here asserts, at the end of its batch, that its transfers add up to its amount, and that
-- nothing is left of the hold that it resolves, and that a closing has its row.
CREATE VIEW completed_operation AS SELECT id FROM operation;
CREATE TRIGGER operation_incomplete INSTEAD OF INSERT ON completed_operation WHEN (SELECT amount - (SELECT coalesce(sum(part.amount), 0) FROM transfer part WHERE part.operation = o.sequence AND (part.kind <> 'void' OR o.kind = 'release')) FROM operation o WHERE o.id = NEW.id) IS NOT 0 OR EXISTS (SELECT 1 FROM operation o WHERE o.id = NEW.id AND o.kind = 'close' AND NOT EXISTS (SELECT 1 FROM closing WHERE operation = o.sequence)) OR EXISTS (SELECT 1 FROM operation o JOIN transfer resolving ON resolving.operation = o.sequence JOIN transfer hold ON hold.sequence = resolving.pending JOIN transfer part ON part.operation = hold.operation WHERE o.id = NEW.id AND NOT EXISTS (SELECT 1 FROM transfer other WHERE other.pending = part.sequence)) BEGIN SELECT RAISE(ABORT, 'operation_incomplete'); END;

-- Operations are written once, one after the other.
CREATE TRIGGER operation_exists BEFORE INSERT ON operation WHEN EXISTS (SELECT 1 FROM operation WHERE sequence = NEW.sequence) OR EXISTS (SELECT 1 FROM operation WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM operation WHERE key = NEW.key) BEGIN SELECT RAISE(ABORT, 'operation_exists'); END;
CREATE TRIGGER operation_malformed BEFORE INSERT ON operation WHEN (NEW.kind IN ('deposit', 'withdraw', 'settle', 'load', 'spend', 'hold', 'capture', 'release', 'refund', 'convert', 'expire', 'close', 'reverse') AND NEW.id <> '' AND length(NEW.key) BETWEEN 1 AND 255 AND length(NEW.input_hash) = 43 AND NEW.amount BETWEEN (NEW.kind <> 'close') AND iif(NEW.kind = 'close', 0, 9007199254740991) AND (NEW.person IS NULL) = (NEW.kind IN ('deposit', 'withdraw', 'settle')) AND coalesce(NEW.person, '-') <> '' AND length(NEW.created_at) = 24 AND strftime('%Y-%m-%dT%H:%M:%fZ', NEW.created_at, '+0 seconds') = NEW.created_at AND NEW.day IN (date(NEW.created_at), date(NEW.created_at, '+1 day'))) IS NOT TRUE BEGIN SELECT RAISE(ABORT, 'operation_malformed'); END;
CREATE TRIGGER operation_of_use_malformed BEFORE INSERT ON operation WHEN (iif(NEW.kind IN ('spend', 'hold'), NEW.use IN ('sports', 'culture', 'massage', 'commuting', 'lunch', 'bicycle'), NEW.use IS NULL) AND iif(NEW.kind = 'hold', length(NEW.hold_until) = 24 AND strftime('%Y-%m-%dT%H:%M:%fZ', NEW.hold_until, '+0 seconds') = NEW.hold_until AND NEW.hold_until > NEW.created_at, NEW.hold_until IS NULL)) IS NOT TRUE BEGIN SELECT RAISE(ABORT, 'operation_malformed'); END;
CREATE TRIGGER operation_out_of_sequence AFTER INSERT ON operation WHEN NEW.sequence <> 1 AND NOT EXISTS (SELECT 1 FROM operation WHERE sequence = NEW.sequence - 1) BEGIN SELECT RAISE(ABORT, 'operation_out_of_sequence'); END;
CREATE TRIGGER operation_changed BEFORE UPDATE ON operation BEGIN SELECT RAISE(ABORT, 'operation_is_final'); END;
CREATE TRIGGER operation_deleted BEFORE DELETE ON operation BEGIN SELECT RAISE(ABORT, 'operation_is_final'); END;

-- Accounts are opened empty, and stay. Nothing about them changes but the counters, and the last day of use.
CREATE TRIGGER account_exists BEFORE INSERT ON account WHEN EXISTS (SELECT 1 FROM account WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'account_exists'); END;
CREATE TRIGGER account_malformed BEFORE INSERT ON account WHEN (length(NEW.created_at) = 24 AND strftime('%Y-%m-%dT%H:%M:%fZ', NEW.created_at, '+0 seconds') = NEW.created_at AND ((NEW.kind IN ('lot', 'card') AND NEW.id GLOB NEW.kind || '_?*' AND NEW.owner <> '' AND NEW.service IN ('plus', 'saldo') AND NEW.employer <> '' AND length(NEW.expires_on) = 10 AND date(NEW.expires_on) = NEW.expires_on AND NEW.ends_on = NEW.expires_on) OR (NEW.kind IN ('funding', 'prepaid', 'lunch', 'merchant') AND NEW.owner <> '' AND NEW.id = NEW.kind || ':' || NEW.owner AND coalesce(NEW.benefit, NEW.uses, NEW.service, NEW.employer, NEW.expires_on, NEW.ends_on) IS NULL) OR (NEW.kind IN ('expired', 'bank') AND NEW.id = NEW.kind AND coalesce(NEW.owner, NEW.benefit, NEW.uses, NEW.service, NEW.employer, NEW.expires_on, NEW.ends_on) IS NULL))) IS NOT TRUE BEGIN SELECT RAISE(ABORT, 'account_malformed'); END;
CREATE TRIGGER account_uses_malformed BEFORE INSERT ON account WHEN NEW.kind IN ('lot', 'card') AND (NEW.uses <> '' AND trim(iif(instr(NEW.uses, 'sports'), 'sports ', '') || iif(instr(NEW.uses, 'culture'), 'culture ', '') || iif(instr(NEW.uses, 'massage'), 'massage ', '') || iif(instr(NEW.uses, 'commuting'), 'commuting ', '') || iif(instr(NEW.uses, 'lunch'), 'lunch ', '') || iif(instr(NEW.uses, 'bicycle'), 'bicycle ', '')) = NEW.uses AND (NEW.benefit = 'flexible' OR iif(NEW.kind = 'lot', NEW.uses = replace(NEW.benefit, '-', ' '), instr(' ' || replace(NEW.benefit, '-', ' ') || ' ', ' ' || NEW.uses || ' ')))) IS NOT TRUE BEGIN SELECT RAISE(ABORT, 'account_malformed'); END;
CREATE TRIGGER account_opened_with_money BEFORE INSERT ON account WHEN NEW.debits_posted <> 0 OR NEW.credits_posted <> 0 OR NEW.debits_pending <> 0 OR NEW.credits_pending <> 0 OR NEW.last_transfer <> 0 OR NEW.last_closing <> 0 BEGIN SELECT RAISE(ABORT, 'account_opened_with_money'); END;
CREATE TRIGGER account_deleted BEFORE DELETE ON account BEGIN SELECT RAISE(ABORT, 'account_is_final'); END;

-- A change has to be what a transfer says that has not moved this account yet. As every transfer moves its accounts
-- at once, no statement but the triggers below can bring one.
CREATE TRIGGER account_changed_without_transfer BEFORE UPDATE ON account WHEN NEW.last_closing = OLD.last_closing AND NOT EXISTS (SELECT 1 FROM transfer t LEFT JOIN transfer hold ON hold.sequence = t.pending WHERE t.sequence = NEW.last_transfer AND t.sequence > OLD.last_transfer AND ((t.debit_account = OLD.id AND NEW.debits_posted = OLD.debits_posted + iif(t.kind IN ('single', 'post'), t.amount, 0) AND NEW.credits_posted = OLD.credits_posted AND NEW.debits_pending = OLD.debits_pending + iif(t.kind = 'pending', t.amount, 0) AND NEW.credits_pending = OLD.credits_pending + coalesce(hold.amount, 0)) OR (t.credit_account = OLD.id AND NEW.credits_posted = OLD.credits_posted + iif(t.kind IN ('single', 'post'), t.amount, 0) AND NEW.debits_posted = OLD.debits_posted AND NEW.credits_pending = OLD.credits_pending + iif(t.kind = 'pending', t.amount, 0) AND NEW.debits_pending = OLD.debits_pending + coalesce(hold.amount, 0)))) BEGIN SELECT RAISE(ABORT, 'account_changed_without_transfer'); END;
CREATE TRIGGER account_ended_without_closing BEFORE UPDATE ON account WHEN NEW.last_closing <> OLD.last_closing AND NOT EXISTS (SELECT 1 FROM closing JOIN operation o ON o.sequence = closing.operation WHERE closing.operation = NEW.last_closing AND NEW.last_closing > OLD.last_closing AND OLD.kind = 'lot' AND OLD.owner = o.person AND OLD.employer = closing.employer AND OLD.service = closing.service AND OLD.ends_on >= o.day AND NEW.last_closing > (SELECT load.sequence FROM operation load JOIN transfer t ON t.operation = load.sequence WHERE load.person = OLD.owner AND t.credit_account = OLD.id ORDER BY load.sequence LIMIT 1) AND NEW.ends_on = min(OLD.expires_on, closing.last_day) AND (NEW.id, NEW.kind, NEW.owner, NEW.benefit, NEW.uses, NEW.service, NEW.employer, NEW.expires_on, NEW.debits_posted, NEW.credits_posted, NEW.debits_pending, NEW.credits_pending, NEW.last_transfer, NEW.created_at) IS (OLD.id, OLD.kind, OLD.owner, OLD.benefit, OLD.uses, OLD.service, OLD.employer, OLD.expires_on, OLD.debits_posted, OLD.credits_posted, OLD.debits_pending, OLD.credits_pending, OLD.last_transfer, OLD.created_at)) BEGIN SELECT RAISE(ABORT, 'account_ended_without_closing'); END;
CREATE TRIGGER account_below_zero BEFORE UPDATE ON account WHEN OLD.kind IN ('lot', 'card', 'prepaid', 'lunch') AND NEW.credits_posted - NEW.debits_posted - NEW.debits_pending + NEW.credits_pending < 0 BEGIN SELECT RAISE(ABORT, 'insufficient_funds'); END;
CREATE TRIGGER account_counter_full BEFORE UPDATE ON account WHEN max(NEW.debits_posted, NEW.credits_posted, NEW.debits_pending, NEW.credits_pending) > 9007199254740991 BEGIN SELECT RAISE(ABORT, 'counter_full'); END;

-- Transfers are written once, one after the other, by an operation that has room for them.
CREATE TRIGGER transfer_exists BEFORE INSERT ON transfer WHEN EXISTS (SELECT 1 FROM transfer WHERE sequence = NEW.sequence) BEGIN SELECT RAISE(ABORT, 'transfer_exists'); END;
CREATE TRIGGER transfer_malformed BEFORE INSERT ON transfer WHEN (NEW.amount >= 1 AND NEW.debit_account <> NEW.credit_account AND ((NEW.kind IN ('single', 'pending') AND NEW.pending IS NULL) OR (NEW.kind IN ('post', 'void') AND NEW.pending IS NOT NULL))) IS NOT TRUE BEGIN SELECT RAISE(ABORT, 'transfer_malformed'); END;
CREATE TRIGGER transfer_of_unknown_account BEFORE INSERT ON transfer WHEN NOT EXISTS (SELECT 1 FROM account WHERE id = NEW.debit_account) OR NOT EXISTS (SELECT 1 FROM account WHERE id = NEW.credit_account) BEGIN SELECT RAISE(ABORT, 'account_unknown'); END;
CREATE TRIGGER transfer_of_unknown_operation BEFORE INSERT ON transfer WHEN NOT EXISTS (SELECT 1 FROM operation WHERE sequence = NEW.operation) BEGIN SELECT RAISE(ABORT, 'operation_unknown'); END;
CREATE TRIGGER transfer_above_operation BEFORE INSERT ON transfer WHEN EXISTS (SELECT 1 FROM operation o WHERE o.sequence = NEW.operation AND (NEW.kind <> 'void' OR o.kind = 'release') AND o.amount < NEW.amount + (SELECT coalesce(sum(part.amount), 0) FROM transfer part WHERE part.operation = o.sequence AND (part.kind <> 'void' OR o.kind = 'release'))) BEGIN SELECT RAISE(ABORT, 'operation_exceeded'); END;
CREATE TRIGGER transfer_changed BEFORE UPDATE ON transfer BEGIN SELECT RAISE(ABORT, 'transfer_is_final'); END;
CREATE TRIGGER transfer_deleted BEFORE DELETE ON transfer BEGIN SELECT RAISE(ABORT, 'transfer_is_final'); END;

-- Each kind of operation moves money one way only: its kind, that of the transfer, from where, to where.
CREATE TRIGGER transfer_the_wrong_way BEFORE INSERT ON transfer WHEN EXISTS (SELECT 1 FROM operation o, account payer, account payee WHERE o.sequence = NEW.operation AND payer.id = NEW.debit_account AND payee.id = NEW.credit_account AND o.kind || ' ' || NEW.kind || ' ' || payer.kind || ' ' || payee.kind NOT IN ('deposit single bank prepaid', 'deposit single bank lunch', 'withdraw single lunch bank', 'settle single bank funding', 'load single funding lot', 'load single prepaid lot', 'spend single lot merchant', 'spend single card merchant', 'hold pending lot merchant', 'hold pending card merchant', 'capture post lot merchant', 'capture post card merchant', 'capture void lot merchant', 'capture void card merchant', 'release void lot merchant', 'release void card merchant', 'refund single merchant lot', 'refund single merchant card', 'convert single lot card', 'expire single lot expired', 'expire single card expired', 'reverse single lot funding', 'reverse single lot prepaid')) BEGIN SELECT RAISE(ABORT, 'transfer_the_wrong_way'); END;
CREATE TRIGGER transfer_of_another_person BEFORE INSERT ON transfer WHEN EXISTS (SELECT 1 FROM operation o, account a WHERE o.sequence = NEW.operation AND a.id IN (NEW.debit_account, NEW.credit_account) AND a.kind IN ('lot', 'card') AND a.owner IS NOT o.person) BEGIN SELECT RAISE(ABORT, 'person_mismatched'); END;
CREATE TRIGGER load_from_another_employer BEFORE INSERT ON transfer WHEN EXISTS (SELECT 1 FROM account payer, account payee WHERE payer.id = NEW.debit_account AND payee.id = NEW.credit_account AND payer.kind IN ('funding', 'prepaid') AND payer.owner <> payee.employer) BEGIN SELECT RAISE(ABORT, 'employer_mismatched'); END;

-- Money is used for what it was given for, up to its last day, and only what is left after that day expires.
CREATE TRIGGER use_not_allowed BEFORE INSERT ON transfer WHEN EXISTS (SELECT 1 FROM operation o, account payer WHERE o.sequence = NEW.operation AND payer.id = NEW.debit_account AND o.use IS NOT NULL AND NOT instr(payer.uses, o.use)) BEGIN SELECT RAISE(ABORT, 'use_not_allowed'); END;
CREATE TRIGGER account_ended BEFORE INSERT ON transfer WHEN EXISTS (SELECT 1 FROM operation o, account payer WHERE o.sequence = NEW.operation AND payer.id = NEW.debit_account AND o.kind IN ('spend', 'hold', 'convert') AND payer.ends_on < o.day) OR EXISTS (SELECT 1 FROM operation o, account payee WHERE o.sequence = NEW.operation AND payee.id = NEW.credit_account AND o.kind IN ('load', 'convert') AND payee.ends_on < o.day) BEGIN SELECT RAISE(ABORT, 'account_ended'); END;
CREATE TRIGGER account_not_ended BEFORE INSERT ON transfer WHEN EXISTS (SELECT 1 FROM operation o, account payer WHERE o.sequence = NEW.operation AND payer.id = NEW.debit_account AND o.kind = 'expire' AND payer.ends_on >= o.day) BEGIN SELECT RAISE(ABORT, 'account_not_ended'); END;
CREATE TRIGGER card_of_another_lot BEFORE INSERT ON transfer WHEN EXISTS (SELECT 1 FROM account lot, account card WHERE lot.id = NEW.debit_account AND card.id = NEW.credit_account AND lot.kind = 'lot' AND card.kind = 'card' AND ((lot.benefit, lot.service, lot.employer) IS NOT (card.benefit, card.service, card.employer) OR EXISTS (SELECT 1 FROM json_each('["sports","culture","massage","commuting","lunch","bicycle"]') WHERE instr(card.uses, value) AND NOT instr(lot.uses, value)))) BEGIN SELECT RAISE(ABORT, 'card_mismatched'); END;

-- Holds keep the money of a lot or card for a merchant, and are resolved once: posted up to their amount, or voided.
-- All transfers of a hold are resolved by one operation, which resolves no other.
CREATE TRIGGER hold_unknown BEFORE INSERT ON transfer WHEN NEW.pending IS NOT NULL AND NOT EXISTS (SELECT 1 FROM transfer WHERE sequence = NEW.pending AND kind = 'pending') BEGIN SELECT RAISE(ABORT, 'hold_unknown'); END;
CREATE TRIGGER hold_mismatched BEFORE INSERT ON transfer WHEN EXISTS (SELECT 1 FROM transfer hold WHERE hold.sequence = NEW.pending AND (hold.debit_account <> NEW.debit_account OR hold.credit_account <> NEW.credit_account OR (NEW.kind = 'void' AND hold.amount <> NEW.amount))) BEGIN SELECT RAISE(ABORT, 'hold_mismatched'); END;
CREATE TRIGGER hold_exceeded BEFORE INSERT ON transfer WHEN NEW.kind = 'post' AND NEW.amount > (SELECT amount FROM transfer WHERE sequence = NEW.pending) BEGIN SELECT RAISE(ABORT, 'hold_exceeded'); END;
CREATE TRIGGER hold_resolved BEFORE INSERT ON transfer WHEN EXISTS (SELECT 1 FROM transfer WHERE pending = NEW.pending) BEGIN SELECT RAISE(ABORT, 'hold_resolved'); END;
CREATE TRIGGER hold_resolved_apart BEFORE INSERT ON transfer WHEN EXISTS (SELECT 1 FROM transfer hold JOIN transfer part ON part.operation = hold.operation JOIN transfer resolving ON resolving.pending = part.sequence WHERE hold.sequence = NEW.pending AND resolving.operation <> NEW.operation) BEGIN SELECT RAISE(ABORT, 'hold_resolved'); END;
CREATE TRIGGER hold_of_another BEFORE INSERT ON transfer WHEN EXISTS (SELECT 1 FROM transfer hold, transfer earlier JOIN transfer part ON part.sequence = earlier.pending WHERE hold.sequence = NEW.pending AND earlier.operation = NEW.operation AND part.operation <> hold.operation) BEGIN SELECT RAISE(ABORT, 'hold_mismatched'); END;
CREATE TRIGGER hold_ended BEFORE INSERT ON transfer WHEN NEW.kind = 'post' AND EXISTS (SELECT 1 FROM operation o, transfer hold JOIN operation held ON held.sequence = hold.operation WHERE o.sequence = NEW.operation AND hold.sequence = NEW.pending AND held.hold_until < o.created_at) BEGIN SELECT RAISE(ABORT, 'hold_ended'); END;

-- What a payment or a load moved can go back, once: to where it came from, or, when that has ended, to a new account
-- of the same kind with 30 days. A load goes back whole, and only while nothing of it has been used.
CREATE TRIGGER reversal_missing BEFORE INSERT ON transfer WHEN EXISTS (SELECT 1 FROM operation o WHERE o.sequence = NEW.operation AND (o.kind IN ('refund', 'reverse')) = (NEW.reverses IS NULL)) BEGIN SELECT RAISE(ABORT, 'reversal_malformed'); END;
CREATE TRIGGER reversal_unknown BEFORE INSERT ON transfer WHEN NEW.reverses IS NOT NULL AND NOT EXISTS (SELECT 1 FROM transfer part JOIN operation paid ON paid.sequence = part.operation WHERE part.sequence = NEW.reverses AND part.kind IN ('single', 'post') AND paid.kind IN ('load', 'spend', 'capture')) BEGIN SELECT RAISE(ABORT, 'reversal_unknown'); END;
CREATE TRIGGER reversal_mismatched BEFORE INSERT ON transfer WHEN EXISTS (SELECT 1 FROM operation o, transfer part JOIN account source ON source.id = part.debit_account, account target WHERE o.sequence = NEW.operation AND part.sequence = NEW.reverses AND target.id = NEW.credit_account AND (NEW.debit_account <> part.credit_account OR (target.id = source.id AND source.ends_on < o.day AND o.kind = 'refund') OR (target.id <> source.id AND (source.ends_on < o.day AND (source.kind, source.owner, source.benefit, source.uses, source.service, source.employer, date(o.day, '+30 days')) IS (target.kind, target.owner, target.benefit, target.uses, target.service, target.employer, target.expires_on)) IS NOT TRUE))) BEGIN SELECT RAISE(ABORT, 'reversal_mismatched'); END;
CREATE TRIGGER reversal_exceeded BEFORE INSERT ON transfer WHEN NEW.amount > (SELECT part.amount FROM transfer part WHERE part.sequence = NEW.reverses) - (SELECT coalesce(sum(earlier.amount), 0) FROM transfer earlier WHERE earlier.reverses = NEW.reverses) BEGIN SELECT RAISE(ABORT, 'reversal_exceeded'); END;
CREATE TRIGGER reversal_of_used_load BEFORE INSERT ON transfer WHEN EXISTS (SELECT 1 FROM operation o, transfer part JOIN account lot ON lot.id = part.credit_account WHERE o.sequence = NEW.operation AND o.kind = 'reverse' AND part.sequence = NEW.reverses AND (NEW.amount <> part.amount OR lot.debits_posted <> 0 OR lot.debits_pending <> lot.credits_pending)) BEGIN SELECT RAISE(ABORT, 'load_used'); END;

-- A transfer moves both of its accounts. What moving would break, the account refuses, and the transfer with it.
CREATE TRIGGER transfer_out_of_sequence AFTER INSERT ON transfer WHEN NEW.sequence <> 1 AND NOT EXISTS (SELECT 1 FROM transfer WHERE sequence = NEW.sequence - 1) BEGIN SELECT RAISE(ABORT, 'transfer_out_of_sequence'); END;
CREATE TRIGGER transfer_moves_debit_account AFTER INSERT ON transfer BEGIN UPDATE account SET debits_posted = debits_posted + iif(NEW.kind IN ('single', 'post'), NEW.amount, 0), debits_pending = debits_pending + iif(NEW.kind = 'pending', NEW.amount, 0), credits_pending = credits_pending + coalesce((SELECT amount FROM transfer WHERE sequence = NEW.pending), 0), last_transfer = NEW.sequence WHERE id = NEW.debit_account; END;
CREATE TRIGGER transfer_moves_credit_account AFTER INSERT ON transfer BEGIN UPDATE account SET credits_posted = credits_posted + iif(NEW.kind IN ('single', 'post'), NEW.amount, 0), credits_pending = credits_pending + iif(NEW.kind = 'pending', NEW.amount, 0), debits_pending = debits_pending + coalesce((SELECT amount FROM transfer WHERE sequence = NEW.pending), 0), last_transfer = NEW.sequence WHERE id = NEW.credit_account; END;

-- Closings are written once, and move the last day of the lots that are still in use. Cards have been bought, and stay.
CREATE TRIGGER closing_exists BEFORE INSERT ON closing WHEN EXISTS (SELECT 1 FROM closing WHERE operation = NEW.operation) BEGIN SELECT RAISE(ABORT, 'closing_exists'); END;
CREATE TRIGGER closing_malformed BEFORE INSERT ON closing WHEN (NEW.employer <> '' AND NEW.service IN ('plus', 'saldo') AND length(NEW.last_day) = 10 AND date(NEW.last_day) = NEW.last_day AND EXISTS (SELECT 1 FROM operation WHERE sequence = NEW.operation AND kind = 'close' AND day <= NEW.last_day)) IS NOT TRUE BEGIN SELECT RAISE(ABORT, 'closing_malformed'); END;
CREATE TRIGGER closing_changed BEFORE UPDATE ON closing BEGIN SELECT RAISE(ABORT, 'closing_is_final'); END;
CREATE TRIGGER closing_deleted BEFORE DELETE ON closing BEGIN SELECT RAISE(ABORT, 'closing_is_final'); END;
CREATE TRIGGER closing_moves_last_day AFTER INSERT ON closing BEGIN UPDATE account SET ends_on = min(expires_on, NEW.last_day), last_closing = NEW.operation WHERE kind = 'lot' AND owner = (SELECT person FROM operation WHERE sequence = NEW.operation) AND employer = NEW.employer AND service = NEW.service AND last_transfer > 0 AND ends_on >= (SELECT day FROM operation WHERE sequence = NEW.operation); END;

-- A message stays until it has been relayed. Only how its relaying goes may change.
CREATE TRIGGER outbox_exists BEFORE INSERT ON outbox WHEN EXISTS (SELECT 1 FROM outbox WHERE sequence = NEW.sequence) OR EXISTS (SELECT 1 FROM outbox WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'outbox_exists'); END;
CREATE TRIGGER outbox_malformed BEFORE INSERT ON outbox WHEN (NEW.id <> '' AND NEW.topic <> '' AND NEW.subject <> '' AND json_valid(NEW.body) AND length(NEW.due_at) = 24 AND strftime('%Y-%m-%dT%H:%M:%fZ', NEW.due_at, '+0 seconds') = NEW.due_at AND NEW.attempts = 0 AND coalesce(NEW.last_error, NEW.relayed_at, NEW.dead_at) IS NULL) IS NOT TRUE BEGIN SELECT RAISE(ABORT, 'outbox_malformed'); END;
CREATE TRIGGER outbox_of_unknown_operation BEFORE INSERT ON outbox WHEN NOT EXISTS (SELECT 1 FROM operation WHERE sequence = NEW.operation) BEGIN SELECT RAISE(ABORT, 'operation_unknown'); END;
CREATE TRIGGER outbox_changed BEFORE UPDATE ON outbox WHEN OLD.relayed_at IS NOT NULL OR (NEW.sequence, NEW.id, NEW.operation, NEW.topic, NEW.subject, NEW.body) IS NOT (OLD.sequence, OLD.id, OLD.operation, OLD.topic, OLD.subject, OLD.body) BEGIN SELECT RAISE(ABORT, 'outbox_is_final'); END;
CREATE TRIGGER outbox_timed_wrongly BEFORE UPDATE ON outbox WHEN (length(NEW.due_at) = 24 AND strftime('%Y-%m-%dT%H:%M:%fZ', NEW.due_at, '+0 seconds') = NEW.due_at AND (NEW.relayed_at IS NULL OR length(NEW.relayed_at) = 24 AND strftime('%Y-%m-%dT%H:%M:%fZ', NEW.relayed_at, '+0 seconds') = NEW.relayed_at) AND (NEW.dead_at IS NULL OR length(NEW.dead_at) = 24 AND strftime('%Y-%m-%dT%H:%M:%fZ', NEW.dead_at, '+0 seconds') = NEW.dead_at) AND (NEW.relayed_at IS NULL OR NEW.dead_at IS NULL)) IS NOT TRUE BEGIN SELECT RAISE(ABORT, 'outbox_malformed'); END;
CREATE TRIGGER outbox_deleted BEFORE DELETE ON outbox WHEN OLD.relayed_at IS NULL BEGIN SELECT RAISE(ABORT, 'outbox_not_relayed'); END;
