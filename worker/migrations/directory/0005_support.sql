-- What people have asked customer service; number: what they are told, and can tell on the phone. content_hash: of all
-- that they wrote, so that the same request sent twice is one, as long as it is open. Some time after closed_at, name,
-- email, message and about_request are emptied, and content_hash becomes the number.
CREATE TABLE service_request (
  number TEXT PRIMARY KEY,
  topic TEXT NOT NULL,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
  message TEXT NOT NULL,
  about_request TEXT,
  content_hash TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed')),
  created_at TEXT NOT NULL,
  closed_at TEXT,
  CHECK ((state = 'closed') = (closed_at IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX service_request_once ON service_request (content_hash) WHERE state = 'open';
CREATE INDEX service_request_by_state ON service_request (state, created_at);
CREATE INDEX service_request_by_email ON service_request (email);
CREATE INDEX service_request_to_forget ON service_request (closed_at) WHERE closed_at IS NOT NULL AND email <> '';

-- Whether an answer or a guide helped, counted by day; nobody's name is in it.
CREATE TABLE answer_feedback (
  answer TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
  day TEXT NOT NULL,
  helped INTEGER NOT NULL DEFAULT 0,
  did_not_help INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (answer, language, day)
) STRICT, WITHOUT ROWID;

-- Who wants the newsletter, once they have confirmed it. id: a keyed hash of the address, the same for ever, so that the
-- links in old newsletters keep working. token_hash: of the link that was mailed last.
CREATE TABLE newsletter_subscriber (
  id TEXT PRIMARY KEY,
  email TEXT NOT NULL UNIQUE,
  language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
  token_hash TEXT NOT NULL UNIQUE,
  expires_at INTEGER NOT NULL,
  asked_at TEXT NOT NULL,
  confirmed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX newsletter_subscriber_unconfirmed ON newsletter_subscriber (expires_at) WHERE confirmed_at IS NULL;

-- What customer service has done, and seen, at the desk. Only ever added to. form_hash: of the form that was sent, with
-- everything in it, so that one that is sent twice does its thing once.
CREATE TABLE desk_act (
  sequence INTEGER PRIMARY KEY,
  form_hash TEXT UNIQUE,
  at TEXT NOT NULL,
  agent TEXT NOT NULL CHECK (agent <> ''),
  act TEXT NOT NULL CHECK (act <> ''),
  person TEXT REFERENCES person (id),
  service_request TEXT REFERENCES service_request (number),
  details TEXT NOT NULL CHECK (json_valid(details))
) STRICT;
CREATE INDEX desk_act_by_agent ON desk_act (agent);
CREATE INDEX desk_act_by_act ON desk_act (act);
CREATE INDEX desk_act_by_person ON desk_act (person);
CREATE INDEX desk_act_by_service_request ON desk_act (service_request);
CREATE TRIGGER desk_act_is_final BEFORE UPDATE ON desk_act BEGIN SELECT RAISE(ABORT, 'desk-act-is-final'); END;
CREATE TRIGGER desk_act_is_kept BEFORE DELETE ON desk_act BEGIN SELECT RAISE(ABORT, 'desk-act-is-kept'); END;
CREATE TRIGGER desk_act_is_done_once BEFORE INSERT ON desk_act WHEN EXISTS (SELECT 1 FROM desk_act WHERE form_hash = NEW.form_hash) BEGIN SELECT RAISE(ABORT, 'desk-act-is-done'); END;
CREATE TRIGGER desk_act_is_new BEFORE INSERT ON desk_act WHEN EXISTS (SELECT 1 FROM desk_act WHERE sequence = NEW.sequence) BEGIN SELECT RAISE(ABORT, 'desk-act-is-final'); END;
