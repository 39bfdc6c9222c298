CREATE TABLE `lexicons` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`hash` text NOT NULL,
	`body` text NOT NULL,
	`loaded_at` integer NOT NULL,
	PRIMARY KEY(`id`, `version`)
);
