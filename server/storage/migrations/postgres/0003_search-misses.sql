CREATE TABLE "search_misses" (
	"day" text COLLATE "C" NOT NULL,
	"word" text COLLATE "C" NOT NULL,
	"count" bigint NOT NULL,
	CONSTRAINT "search_misses_day_word_pk" PRIMARY KEY("day","word")
);
