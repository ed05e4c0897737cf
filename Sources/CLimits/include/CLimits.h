// Nothing is called from here: what there is runs before the program does.
