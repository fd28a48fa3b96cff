-- What the steps make of an empty file, all at once; written by tests/store/make_whole.py.
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
CREATE TABLE meta (
	"key" VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	PRIMARY KEY ("key")
);
CREATE TABLE pack (
	id VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	description VARCHAR DEFAULT '' NOT NULL, 
	version VARCHAR NOT NULL, 
	licence VARCHAR DEFAULT '' NOT NULL, 
	content_hash VARCHAR NOT NULL, 
	installed_at BIGINT NOT NULL, 
	updated_at BIGINT NOT NULL, removed_at BIGINT, own VARCHAR DEFAULT '' NOT NULL, left_out VARCHAR DEFAULT '' NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE quiz (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uuid VARCHAR NOT NULL, 
	setup VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	started_at BIGINT NOT NULL, 
	finished_at BIGINT, day INTEGER, 
	UNIQUE (uuid)
);
CREATE INDEX quiz_unfinished ON quiz (id) WHERE finished_at IS NULL;
CREATE TABLE review (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uuid VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	card_id INTEGER NOT NULL, 
	question_key VARCHAR NOT NULL, 
	deck_id INTEGER NOT NULL, 
	rating INTEGER, 
	reviewed_at BIGINT NOT NULL, 
	zone_minutes INTEGER NOT NULL, 
	local_day INTEGER NOT NULL, 
	duration_ms INTEGER NOT NULL, 
	state_before INTEGER, 
	"before" VARCHAR, 
	"after" VARCHAR, 
	source VARCHAR DEFAULT '' NOT NULL, 
	form VARCHAR DEFAULT '' NOT NULL, 
	correct SMALLINT, 
	reverses VARCHAR, 
	origin VARCHAR NOT NULL, 
	prev_hash BLOB NOT NULL, 
	hash BLOB NOT NULL, 
	void SMALLINT DEFAULT 0 NOT NULL, 
	CONSTRAINT only_reversals_reverse CHECK ((kind = 'reversal') = (reverses IS NOT NULL)), 
	CONSTRAINT kind_range CHECK (kind IN ('review', 'reversal', 'tombstone')), 
	CONSTRAINT correct_is_yes_or_no CHECK (correct IN (0, 1)), 
	CONSTRAINT duration_range CHECK (duration_ms >= 0), 
	CONSTRAINT rating_range CHECK (rating IN (1, 2, 3, 4)), 
	CONSTRAINT void_is_yes_or_no CHECK (void IN (0, 1)), 
	CONSTRAINT zone_range CHECK (zone_minutes BETWEEN -1440 AND 1440), 
	UNIQUE (uuid)
);
CREATE INDEX review_again ON review (deck_id, seq) WHERE rating = 1 AND kind = 'review' AND void = 0;
CREATE INDEX review_card ON review (card_id);
CREATE INDEX review_day ON review (deck_id, local_day, state_before, rating, duration_ms, card_id, kind, void) WHERE kind = 'review' AND void = 0;
CREATE TABLE deck (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	name VARCHAR NOT NULL, 
	pack_id VARCHAR, 
	new_per_day INTEGER, 
	reviews_per_day INTEGER, 
	desired_retention FLOAT, exam_day INTEGER, learning_steps VARCHAR, relearning_steps VARCHAR, longest_days INTEGER, fuzz INTEGER, leech_lapses INTEGER, 
	CONSTRAINT name_is_not_empty CHECK (name <> ''), 
	CONSTRAINT desired_retention_range CHECK (desired_retention BETWEEN 0.70 AND 0.97), 
	CONSTRAINT new_per_day_range CHECK (new_per_day >= 0), 
	CONSTRAINT reviews_per_day_range CHECK (reviews_per_day >= 0), 
	FOREIGN KEY(pack_id) REFERENCES pack (id), 
	UNIQUE (name), 
	UNIQUE (pack_id)
);
CREATE TABLE question (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	"key" VARCHAR NOT NULL, 
	pack_id VARCHAR, 
	topic VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	stem VARCHAR NOT NULL, 
	answer VARCHAR NOT NULL, 
	as_of VARCHAR DEFAULT '' NOT NULL, 
	content VARCHAR NOT NULL, 
	content_hash VARCHAR NOT NULL, 
	added_at BIGINT NOT NULL, 
	CONSTRAINT key_is_not_empty CHECK (key <> ''), 
	FOREIGN KEY(pack_id) REFERENCES pack (id), 
	UNIQUE ("key")
);
CREATE INDEX ix_question_pack_id ON question (pack_id);
CREATE INDEX question_answer ON question (kind, answer);
CREATE TABLE card (
	id INTEGER NOT NULL, 
	deck_id INTEGER NOT NULL, 
	topic VARCHAR NOT NULL, 
	fact VARCHAR DEFAULT '' NOT NULL, 
	distractors INTEGER DEFAULT 0 NOT NULL, 
	state INTEGER DEFAULT 0 NOT NULL, 
	step INTEGER, 
	stability FLOAT, 
	difficulty FLOAT, 
	due_at BIGINT, 
	due_day INTEGER, 
	last_review BIGINT, 
	reviews INTEGER DEFAULT 0 NOT NULL, 
	lapses INTEGER DEFAULT 0 NOT NULL, 
	suspended SMALLINT DEFAULT 0 NOT NULL, 
	retired SMALLINT DEFAULT 0 NOT NULL, 
	buried_until INTEGER, 
	flagged SMALLINT DEFAULT 0 NOT NULL, 
	earlier_answer VARCHAR DEFAULT '' NOT NULL, report VARCHAR DEFAULT '' NOT NULL CONSTRAINT report_range CHECK (report IN ('', 'wrong', 'ambiguous', 'several', 'outdated')), report_note VARCHAR DEFAULT '' NOT NULL, deleted_at BIGINT, 
	PRIMARY KEY (id), 
	CONSTRAINT difficulty_range CHECK (difficulty BETWEEN 1 AND 10), 
	CONSTRAINT distractors_range CHECK (distractors >= 0), 
	CONSTRAINT flagged_is_yes_or_no CHECK (flagged IN (0, 1)), 
	CONSTRAINT retired_is_yes_or_no CHECK (retired IN (0, 1)), 
	CONSTRAINT counts_range CHECK (reviews >= 0 AND lapses >= 0), 
	CONSTRAINT stability_range CHECK (stability > 0), 
	CONSTRAINT review_has_a_day CHECK (state <> 2 OR due_day IS NOT NULL), 
	CONSTRAINT state_range CHECK (state IN (0, 1, 2, 3)), 
	CONSTRAINT learning_has_a_moment CHECK (state NOT IN (1, 3) OR due_at IS NOT NULL), 
	CONSTRAINT step_range CHECK (step >= 0), 
	CONSTRAINT suspended_is_yes_or_no CHECK (suspended IN (0, 1)), 
	FOREIGN KEY(deck_id) REFERENCES deck (id), 
	FOREIGN KEY(id) REFERENCES question (id)
);
CREATE INDEX card_due ON card (deck_id, due_day, topic, stability, buried_until, state, suspended, retired) WHERE state = 2 AND suspended = 0 AND retired = 0;
CREATE INDEX card_fact ON card (fact) WHERE fact <> '';
CREATE INDEX card_learning ON card (deck_id, due_at, topic, buried_until, state, suspended, retired) WHERE state IN (1, 3) AND suspended = 0 AND retired = 0;
CREATE INDEX card_standing ON card (deck_id, retired, suspended, state, topic, buried_until, distractors);
CREATE TABLE alias (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	question_id INTEGER NOT NULL, 
	answer VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	kept_at BIGINT NOT NULL, 
	CONSTRAINT text_is_not_empty CHECK (text <> ''), 
	FOREIGN KEY(question_id) REFERENCES question (id), 
	CONSTRAINT alias_once_for_an_answer UNIQUE (question_id, answer, text)
);
CREATE INDEX card_new ON card (deck_id, topic, id, buried_until, state, suspended, retired) WHERE state = 0 AND suspended = 0 AND retired = 0;
CREATE TABLE "deed" (
	seq INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	done_at BIGINT NOT NULL, 
	undone SMALLINT DEFAULT 0 NOT NULL, 
	images VARCHAR NOT NULL, 
	log VARCHAR NOT NULL, 
	PRIMARY KEY (seq), 
	CONSTRAINT undone_is_yes_or_no CHECK (undone IN (0, 1))
);
CREATE INDEX deed_undone ON deed (seq) WHERE undone = 1;
CREATE INDEX card_reported ON card (id, deck_id, retired, report) WHERE report <> '';
CREATE INDEX card_flagged ON card (deck_id, topic, buried_until, suspended, retired, flagged) WHERE flagged = 1;
CREATE INDEX question_tagged ON question (id) WHERE instr(content, 'tags') > 0;
CREATE TABLE original (
	id INTEGER NOT NULL, 
	topic VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	stem VARCHAR NOT NULL, 
	answer VARCHAR NOT NULL, 
	as_of VARCHAR DEFAULT '' NOT NULL, 
	content VARCHAR NOT NULL, 
	content_hash VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(id) REFERENCES question (id)
);
CREATE TABLE deed_part (
	id INTEGER NOT NULL, 
	seq INTEGER NOT NULL, 
	undone SMALLINT DEFAULT 0 NOT NULL, 
	images VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT undone_is_yes_or_no CHECK (undone IN (0, 1)), 
	FOREIGN KEY(seq) REFERENCES deed (seq) ON DELETE CASCADE
);
CREATE INDEX deed_part_seq ON deed_part (seq, undone);
CREATE TABLE accepted (
	kind VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	answer VARCHAR NOT NULL, 
	question_id INTEGER NOT NULL, 
	PRIMARY KEY (kind, text, answer, question_id)
)
 WITHOUT ROWID

;
CREATE TABLE answer_word (
	kind VARCHAR NOT NULL, 
	word VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	PRIMARY KEY (kind, word, text)
)
 WITHOUT ROWID

;
CREATE INDEX card_buried ON card (deck_id, buried_until) WHERE buried_until IS NOT NULL;
CREATE TABLE unindexed (
	first INTEGER NOT NULL, 
	last INTEGER NOT NULL, 
	PRIMARY KEY (first)
);
CREATE INDEX card_retired ON card (id) WHERE retired = 1;
CREATE VIRTUAL TABLE question_text USING fts5(
        stem, answer, more, source, tags, content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '1');
CREATE TABLE "answer" (
	id INTEGER NOT NULL, 
	uuid VARCHAR NOT NULL, 
	quiz_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	question_id INTEGER NOT NULL, 
	duration_ms INTEGER DEFAULT 0 NOT NULL, 
	late SMALLINT DEFAULT 0 NOT NULL, 
	flagged SMALLINT DEFAULT 0 NOT NULL, 
	skipped SMALLINT DEFAULT 0 NOT NULL, 
	shown SMALLINT DEFAULT 0 NOT NULL, 
	answered_at BIGINT, 
	posed VARCHAR NOT NULL, 
	response VARCHAR, 
	mark FLOAT, 
	certainty SMALLINT, 
	overruled SMALLINT DEFAULT 0 NOT NULL, 
	locked SMALLINT DEFAULT 0 NOT NULL, 
	recall FLOAT, 
	missed_of_set VARCHAR, 
	PRIMARY KEY (id), 
	CONSTRAINT answer_once_in_a_quiz UNIQUE (quiz_id, position), 
	CONSTRAINT late_is_yes_or_no CHECK (late IN (0, 1)), 
	CONSTRAINT flagged_is_yes_or_no CHECK (flagged IN (0, 1)), 
	CONSTRAINT mark_range CHECK (mark BETWEEN 0 AND 1), 
	CONSTRAINT skipped_is_yes_or_no CHECK (skipped IN (0, 1)), 
	CONSTRAINT duration_range CHECK (duration_ms >= 0), 
	CONSTRAINT overruled_is_yes_or_no CHECK (overruled IN (0, 1)), 
	CONSTRAINT position_range CHECK (position >= 0), 
	CONSTRAINT shown_is_yes_or_no CHECK (shown IN (0, 1)), 
	CONSTRAINT locked_is_yes_or_no CHECK (locked IN (0, 1)), 
	CONSTRAINT certainty_range CHECK (certainty IN (1, 2, 3)), 
	CONSTRAINT recall_range CHECK (recall BETWEEN 0 AND 1), 
	UNIQUE (uuid), 
	FOREIGN KEY(quiz_id) REFERENCES quiz (id) ON DELETE CASCADE
);
CREATE INDEX ix_answer_question_id ON answer (question_id);
CREATE TABLE shelf (
	id INTEGER NOT NULL, 
	put_day INTEGER, 
	taken_at BIGINT, 
	PRIMARY KEY (id)
);
CREATE INDEX answer_missed ON answer (question_id, quiz_id, missed_of_set, shown, mark) WHERE missed_of_set IS NULL AND shown = 1 AND coalesce(mark, 0) < 1;
CREATE INDEX answer_right ON answer (question_id, quiz_id, missed_of_set, mark, late) WHERE missed_of_set IS NULL AND mark = 1 AND late = 0;
CREATE INDEX answer_set ON answer (quiz_id, missed_of_set) WHERE missed_of_set <> '[]';
CREATE INDEX review_passed ON review (card_id, local_day, source, rating, correct, kind, void) WHERE source = 'study' AND (rating >= 2 OR rating IS NULL AND correct = 1) AND kind = 'review' AND void = 0;
CREATE TABLE source (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	pack_id VARCHAR, 
	document VARCHAR NOT NULL, 
	publisher VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	published VARCHAR DEFAULT '' NOT NULL, 
	basis VARCHAR DEFAULT '' NOT NULL, 
	file VARCHAR DEFAULT '' NOT NULL, 
	sha256 VARCHAR DEFAULT '' NOT NULL, 
	article VARCHAR DEFAULT '' NOT NULL, 
	facts VARCHAR DEFAULT '' NOT NULL, 
	FOREIGN KEY(pack_id) REFERENCES pack (id) ON DELETE CASCADE, 
	CONSTRAINT source_once_in_a_pack UNIQUE (pack_id, document)
);
CREATE UNIQUE INDEX source_imported ON source (document) WHERE pack_id IS NULL;
CREATE INDEX source_text ON source (sha256) WHERE article <> '';
CREATE INDEX card_deleted ON card (deck_id, id, deleted_at) WHERE deleted_at IS NOT NULL;
CREATE TABLE media (
	sha256 VARCHAR NOT NULL, 
	data BLOB NOT NULL, 
	added_at BIGINT NOT NULL, 
	PRIMARY KEY (sha256)
);
INSERT INTO alembic_version VALUES ('0018');
PRAGMA user_version = 18;
