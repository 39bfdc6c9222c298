CREATE TABLE `checks` (
	`name` text PRIMARY KEY NOT NULL,
	`value` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `keys` (
	`name` text PRIMARY KEY NOT NULL,
	`wrapped` blob NOT NULL,
	`made_at` integer NOT NULL
);
